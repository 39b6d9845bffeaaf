import type { PortfolioItem } from './users.model.js'

export const viewPortfolioItem = ({ id, url, caption, addedAt }: PortfolioItem) => ({
  id: id.toHexString(),
  url,
  caption,
  addedAt: addedAt.toISOString(),
})
