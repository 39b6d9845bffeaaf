import type { z } from 'zod'
import { ID_PATTERN } from '../ids.js'
import type { LocalizedText, TextParams } from './text.js'

type Issue = z.core.$ZodRawIssue

interface Message {
  readonly text: LocalizedText
  readonly params: TextParams
}

const say = (en: string, ar: string, params: TextParams = {}): Message => ({ text: { en, ar }, params })

const isCounted = (origin: string): origin is 'string' | 'array' => origin === 'string' || origin === 'array'

const TOO_SMALL = {
  string: (limit: number) =>
    limit === 1
      ? say('Must not be empty', 'يجب ألا يكون فارغًا')
      : say(
          'Must have at least {limit} characters',
          'يجب ألا يقل عن {limit, plural, one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}',
          { limit },
        ),
  array: (limit: number) =>
    say(
      'Must have at least {limit, plural, one {# item} other {# items}}',
      'يجب ألا يقل عن {limit, plural, one {عنصر واحد} two {عنصرين} few {# عناصر} many {# عنصرًا} other {# عنصر}}',
      { limit },
    ),
}

const TOO_BIG = {
  string: (limit: number) =>
    say(
      'Must have at most {limit, plural, one {# character} other {# characters}}',
      'يجب ألا يزيد على {limit, plural, one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}',
      { limit },
    ),
  array: (limit: number) =>
    say(
      'Must have at most {limit, plural, one {# item} other {# items}}',
      'يجب ألا يزيد على {limit, plural, one {عنصر واحد} two {عنصرين} few {# عناصر} many {# عنصرًا} other {# عنصر}}',
      { limit },
    ),
}

const TYPES: Readonly<Record<string, Message>> = {
  string: say('Must be text', 'يجب أن يكون نصًا'),
  number: say('Must be a number', 'يجب أن يكون رقمًا'),
  int: say('Must be a whole number', 'يجب أن يكون عددًا صحيحًا'),
  boolean: say('Must be true or false', 'يجب أن يكون true أو false'),
  array: say('Must be a list', 'يجب أن يكون قائمة'),
  tuple: say('Must be a list of the required length', 'يجب أن يكون قائمة بالطول الصحيح'),
  object: say('Must be an object', 'يجب أن يكون كائنًا'),
}

const FORMATS: Readonly<Record<string, Message>> = {
  email: say('Must be an email address', 'يجب أن يكون بريدًا إلكترونيًا صحيحًا'),
  url: say('Must be an https address', 'يجب أن يكون عنوان https صحيحًا'),
  datetime: say(
    'Must be a time with its offset, such as 2026-11-21T09:00:00Z or 2026-11-21T11:00:00+02:00',
    'يجب أن يكون وقتًا مع فرق التوقيت، مثل ‎2026-11-21T09:00:00Z أو ‎2026-11-21T11:00:00+02:00',
  ),
  regex: say('Invalid format', 'الصيغة غير صحيحة'),
}

const NO_ID = say(
  'Must be an id of 24 hexadecimal digits, as replies carry it',
  'يجب أن يكون معرّفًا من 24 رقمًا ست عشريًا كما يرد في الردود',
)
const MALFORMED = say('Invalid format', 'الصيغة غير صحيحة')

/** What is wrong with a value, in both languages; undefined where zod's own texts are used. */
export const wordsFor = (issue: Issue): Message | undefined => {
  switch (issue.code) {
    case 'too_small': {
      const limit = Number(issue.minimum)
      return isCounted(issue.origin)
        ? TOO_SMALL[issue.origin](limit)
        : say('Must be at least {limit}', 'يجب ألا يقل عن {limit}', { limit })
    }
    case 'too_big': {
      const limit = Number(issue.maximum)
      return isCounted(issue.origin)
        ? TOO_BIG[issue.origin](limit)
        : say('Must be at most {limit}', 'يجب ألا يزيد على {limit}', { limit })
    }
    case 'invalid_type':
      return TYPES[issue.expected]
    case 'invalid_format':
      if (issue.format === 'regex' && issue.pattern === ID_PATTERN) return NO_ID
      return FORMATS[issue.format] ?? MALFORMED
    case 'invalid_value':
      return say('Must be one of: {values}', 'يجب أن يكون أحد القيم: {values}', {
        values: issue.values.join(', '),
      })
    default:
      return undefined
  }
}
