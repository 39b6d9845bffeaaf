import { createHash } from 'node:crypto'
import bcrypt from 'bcryptjs'

/** Of every account that these scripts make. Known to everybody, so for development only. */
export const DEMO_PASSWORD = 'Craftworks-2026'

const SALT_BYTES = 16

/** The hash of the demo password. Its salt follows from the seed, because equal seeds give equal documents. */
export const demoPasswordHash = (seed: string, cost: number): Promise<string> => {
  const salt = createHash('sha256').update(seed).digest().subarray(0, SALT_BYTES)
  const encoded = bcrypt.encodeBase64([...salt], SALT_BYTES)
  return bcrypt.hash(DEMO_PASSWORD, `$2b$${String(cost).padStart(2, '0')}$${encoded}`)
}
