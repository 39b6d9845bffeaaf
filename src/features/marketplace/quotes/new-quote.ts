import { ObjectId } from 'mongodb'
import type { QuoteDoc } from './quotes.model.js'

type RequiredFields = Pick<QuoteDoc, 'job' | 'craftsman' | 'price' | 'notes' | 'etaHours'>

export const newQuote = ({
  id = new ObjectId(),
  at,
  ...offered
}: RequiredFields & { id?: ObjectId; at: Date }): QuoteDoc => ({
  _id: id,
  ...offered,
  status: 'Submitted',
  decidedAt: null,
  createdAt: at,
  updatedAt: at,
})
