import { MAX_PHOTO_BYTES } from '#features/catalog/uploads/uploads.schemas.js'
import { PICTURE_TYPES } from '#kernel/files/file-types.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message } from '#kernel/http/schemas.js'
import { PortfolioInput, PortfolioItemView, PortfolioParams } from './portfolio.schemas.js'

const item = {
  id: '68f0c2a4e1b2c3d4e5f60755',
  url: 'https://res.cloudinary.com/craftworks/image/upload/v1/portfolio/6f1d2c9a7b3e4f5061728394.jpg',
  caption: 'A bathroom in Maadi, retiled',
  addedAt: '2026-11-21T09:00:00.000Z',
}

export const portfolioRoutes = endpoints(
  { name: 'portfolio', basePath: '/users/me/portfolio', tag: 'Users' },
  {
    add: {
      method: 'post',
      path: '/',
      summary: 'Add a picture to the own portfolio',
      description:
        'For craftsmen: a file `file` (JPG, PNG, GIF or WebP, at most 10 MB) or the id of an upload, with a caption. At most 10 pictures, which everybody sees in the public profile.',
      access: ['craftsman'],
      body: PortfolioInput,
      upload: {
        field: 'file',
        maxFiles: 1,
        maxBytes: MAX_PHOTO_BYTES,
        types: PICTURE_TYPES,
        keep: { folder: 'portfolio' },
      },
      reply: { status: 201, body: PortfolioItemView },
      errors: ['PORTFOLIO_FULL'],
      idempotent: true,
      example: { body: { upload: item.id, caption: item.caption }, reply: item },
    },
    remove: {
      method: 'delete',
      path: '/:itemId',
      summary: 'Remove a picture from the own portfolio',
      description: 'For good: the picture itself is removed, too.',
      access: ['craftsman'],
      params: PortfolioParams,
      reply: { status: 200, body: Message },
      errors: ['NOT_FOUND'],
      example: { reply: { message: 'The picture was removed.' } },
    },
  },
)
