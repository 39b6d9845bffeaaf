import { z } from 'zod'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { pattern } from '#kernel/i18n/rule-words.js'
import { customIssue, localizedRule } from '#kernel/i18n/validation.js'

const COORDINATES = /^(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,2}(?:\.\d{1,15})?)$/

const MAX_LONGITUDE = 180
const MAX_LATITUDE = 90

const NOT_NEAR: FieldProblem = {
  code: 'INVALID_COORDINATES',
  en: 'Use lng,lat such as 31.2357,30.0444',
  ar: 'الصيغة المطلوبة: خط الطول ثم خط العرض، مثل ‎31.2357,30.0444',
}

/** A place in a query. */
export const near = z
  .string()
  .check(pattern(COORDINATES, NOT_NEAR))
  .transform((text): [number, number] => {
    const [longitude = NaN, latitude = NaN] = text.split(',').map(Number)
    return [longitude, latitude]
  })
  .superRefine(([longitude, latitude], context) => {
    if (Math.abs(longitude) > MAX_LONGITUDE) customIssue(context, NOT_NEAR, [0])
    if (Math.abs(latitude) > MAX_LATITUDE) customIssue(context, NOT_NEAR, [1])
  })
  .meta({
    description: '`longitude,latitude`; adds `distance` to each job',
    examples: ['31.2357,30.0444'],
  })

/** The rule of what means nothing without a place. */
export const needsNear = (en: string, ar: string) =>
  localizedRule({
    code: 'NEEDS_ANOTHER_FIELD',
    en: `${en} needs near=longitude,latitude`,
    ar: `يتطلب ${ar} تحديد near`,
  })
