import { ObjectId } from 'mongodb'
import type { QuoteDoc } from './quotes.model.js'

type RequiredFields = Pick<QuoteDoc, 'job' | 'craftsman' | 'price' | 'notes' | 'etaHours'> & {
  jobRevision?: number
}

export const newQuote = ({
  id = new ObjectId(),
  jobRevision = 1,
  at,
  ...offered
}: RequiredFields & { id?: ObjectId; at: Date }): QuoteDoc => ({
  _id: id,
  ...offered,
  status: 'Submitted',
  decidedAt: null,
  revision: 1,
  jobRevision,
  confirmedAt: null,
  earlier: [],
  createdAt: at,
  updatedAt: at,
})
