import type { CSSProperties } from 'react'
import type { Language } from '../i18n/text.js'

export const DIRECTION = { en: 'ltr', ar: 'rtl' } as const satisfies Record<Language, string>
/** Mail programs know neither `start` nor `end`. */
const ALIGN = { en: 'left', ar: 'right' } as const satisfies Record<Language, string>

const FONTS: Readonly<Record<Language, string>> = {
  en: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  ar: "'Segoe UI', 'Noto Sans Arabic', 'Geeza Pro', Tahoma, Arial, sans-serif",
}

const BRAND = '#0f766e'
const MAX_WIDTH = 600

const COLORS = { page: '#f3f4f6', card: '#ffffff', text: '#1f2937', faint: '#6b7280', line: '#e5e7eb' }
const DARK = {
  page: '#111827',
  card: '#1f2937',
  text: '#f3f4f6',
  faint: '#9ca3af',
  line: '#374151',
  brand: '#2dd4bf',
}

/** For programs that know the reader's colour scheme; `!important`, because the rest stands at the elements. */
export const DARK_CSS = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: ${DARK.page} !important; }
  .card { background-color: ${DARK.card} !important; border-color: ${DARK.line} !important; }
  .text { color: ${DARK.text} !important; }
  .code { color: ${DARK.text} !important; background-color: ${DARK.page} !important; border-color: ${DARK.line} !important; }
  .faint { color: ${DARK.faint} !important; }
  .brand { color: ${DARK.brand} !important; }
}
@media (max-width: 480px) {
  .card { padding: 24px 20px 12px !important; }
}`

type Style = Readonly<CSSProperties>

/** The looks of a mail in a language, for the elements themselves: not every program reads a style sheet. */
export const mailStyle = (language: Language) => {
  const textAlign = ALIGN[language]
  const fontFamily = FONTS[language]
  const base: Style = { fontFamily, textAlign, margin: '0 0 16px', fontSize: '16px', lineHeight: '26px' }
  return {
    page: { backgroundColor: COLORS.page, margin: '0', padding: '24px 8px', fontFamily } satisfies Style,
    container: { maxWidth: `${MAX_WIDTH}px`, width: '100%', margin: '0 auto' } satisfies Style,
    wordmark: {
      ...base,
      color: BRAND,
      fontSize: '22px',
      lineHeight: '32px',
      fontWeight: 700,
      letterSpacing: '-0.3px',
      margin: '0 0 16px',
      padding: '0 4px',
    } satisfies Style,
    mark: {
      display: 'inline-block',
      backgroundColor: BRAND,
      color: '#ffffff',
      borderRadius: '8px',
      width: '32px',
      lineHeight: '32px',
      fontSize: '18px',
      textAlign: 'center',
      verticalAlign: 'middle',
    } satisfies Style,
    card: {
      backgroundColor: COLORS.card,
      border: `1px solid ${COLORS.line}`,
      borderRadius: '12px',
      padding: '32px 32px 20px',
    } satisfies Style,
    heading: {
      ...base,
      color: COLORS.text,
      fontSize: '20px',
      lineHeight: '28px',
      fontWeight: 700,
      margin: '0 0 20px',
    } satisfies Style,
    text: { ...base, color: COLORS.text } satisfies Style,
    list: {
      ...base,
      color: COLORS.text,
      paddingLeft: textAlign === 'left' ? '20px' : '0',
      paddingRight: textAlign === 'right' ? '20px' : '0',
    } satisfies Style,
    code: {
      ...base,
      direction: 'ltr',
      textAlign: 'center',
      color: COLORS.text,
      backgroundColor: COLORS.page,
      border: `1px solid ${COLORS.line}`,
      borderRadius: '8px',
      padding: '12px',
      fontFamily: "Menlo, Consolas, 'Courier New', monospace",
      fontSize: '28px',
      lineHeight: '36px',
      letterSpacing: '6px',
    } satisfies Style,
    actionRow: { margin: '8px 0 20px', textAlign } satisfies Style,
    action: {
      backgroundColor: BRAND,
      borderRadius: '8px',
      color: '#ffffff',
      display: 'inline-block',
      fontFamily,
      fontSize: '16px',
      fontWeight: 600,
      padding: '14px 28px',
      textDecoration: 'none',
    } satisfies Style,
    footer: { padding: '16px 4px 0' } satisfies Style,
    faint: {
      ...base,
      color: COLORS.faint,
      fontSize: '13px',
      lineHeight: '20px',
      margin: '0 0 8px',
    } satisfies Style,
    faintLink: { color: COLORS.faint, textDecoration: 'underline' } satisfies Style,
  }
}
