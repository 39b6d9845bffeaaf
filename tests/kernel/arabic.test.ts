import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#app/api.js'

/** Commands to one man: whoever reads them may be a woman. Nouns, `يُرجى` and `يمكن` say the same to everybody. */
const COMMANDS =
  /(?<!\p{L})(?:ف|و)?(?:استخدم|راجع|افتح|أدخل|أرسل|تأكد|حاول|سجل|سجّل|اختر|أضف|احذف|أعد|تواصل|اضغط|انتظر|جرب|جرّب|قم|اكتب|اتبع|حدد|حدّد|عدّل|ابدأ|تحقق)(?!\p{L})/u

/** What may stand right before a name: a verb there would have to know whether the name is a man's. */
const BEFORE_NAMES = ['من', 'مع', 'لـ', 'موافقة', 'جانب', 'اخترت', 'حساب', 'إشعار']

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }))

const arabicWordings = catalogue.kinds.entries.flatMap(([kind, { texts, digestTitle }]) => [
  ...Object.values(texts).flatMap(({ title, body }) => [title.ar, body.ar].map((text) => ({ kind, text }))),
  ...(digestTitle ? [{ kind, text: digestTitle.ar }] : []),
])

describe('Arabic', () => {
  it.each(sources.filter(({ text }) => /[\u0600-\u06FF]/.test(text)))(
    'gives no commands to a man in $file',
    ({ text }) => {
      const lines = text.split('\n').filter((line) => COMMANDS.test(line) && /['"`]/.test(line))
      expect(lines).toEqual([])
    },
  )

  it('has no verb that would have to know whether a name is a man’s', () => {
    const before = arabicWordings.flatMap(({ kind, text }) =>
      [...text.matchAll(/(\S+) \{name\}/g)].map(([, word = '']) => ({ kind, word, text })),
    )
    expect(before.length).toBeGreaterThan(10)
    expect(before.filter(({ word }) => !BEFORE_NAMES.includes(word))).toEqual([])
  })

  it('begins no sentence about somebody by name with what they did as a man', () => {
    const after = arabicWordings.flatMap(({ text }) => [...text.matchAll(/^\{name\} (\S+)/g)])
    expect(after.map(([, word]) => word)).toEqual(after.map(() => 'في'))
  })
})
