/** `npm run test:full` sets it. */
const isFull = process.env.TEST_COUNTS === 'full'

/** How often a long proof repeats itself: `small` in `npm test`, `large` in `npm run test:full`. */
export const countOf = ({ small, large }: { small: number; large: number }): number =>
  isFull ? large : small
