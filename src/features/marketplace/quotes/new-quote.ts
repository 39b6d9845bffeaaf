import { ObjectId } from 'mongodb'
import type { QuoteDoc } from './quotes.model.js'

type Offered = Pick<QuoteDoc, 'job' | 'craftsman' | 'price' | 'notes' | 'etaHours'>

/** A quote as it is stored when it is submitted. */
export const newQuote = ({
  id = new ObjectId(),
  at,
  ...offered
}: Offered & { id?: ObjectId; at: Date }): QuoteDoc => ({
  _id: id,
  ...offered,
  status: 'Submitted',
  decidedAt: null,
  createdAt: at,
  updatedAt: at,
})
