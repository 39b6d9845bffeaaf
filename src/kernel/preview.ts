import { withClosedMarks } from './bidi.js'
import { withoutInvisible } from './invisible.js'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A letter with more marks than these is cut, so that the work is bounded. */
const MOST_UNITS_PER_LETTER = 32

/** The beginning of a text, of so many letters as readers count them, with its directional marks closed. */
export const previewOf = (text: string, letters: number): string => {
  let end = 0
  let count = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, letters * MOST_UNITS_PER_LETTER))) {
    const isSeen = withoutInvisible(segment) !== ''
    if (isSeen && count === letters) break
    end = index + segment.length
    if (isSeen) count++
  }
  return end >= text.length ? withClosedMarks(text) : `${withClosedMarks(text.slice(0, end))}…`
}
