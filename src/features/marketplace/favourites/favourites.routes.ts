import { z } from 'zod'
import { jobExamples } from '#features/marketplace/jobs/jobs.examples.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message, onePage, pageQuery } from '#kernel/http/schemas.js'
import { MOST_FAVOURITES } from './favourites.rules.js'
import { FavouritePage, FavouriteParams, FavouriteView } from './favourites.schemas.js'

const example = {
  ...jobExamples.craftsman,
  skills: ['Plumbing'],
  skillNames: ['Plumbing'],
  verificationStatus: 'Verified',
  district: 'Maadi',
  favouritedAt: '2026-11-28T09:00:00.000Z',
}

export const favouriteRoutes = endpoints(
  { name: 'favourites', basePath: '/users/me/favourites', tag: 'Favourites' },
  {
    list: {
      method: 'get',
      path: '/',
      summary: 'List your favourites',
      description:
        'Newest first. A craftsman whose account is blocked is hidden until it is unblocked; one whose account was closed is removed.',
      access: ['client'],
      query: z.strictObject(pageQuery),
      reply: { status: 200, body: FavouritePage },
      errors: [],
      example: { reply: onePage([example]) },
    },
    add: {
      method: 'put',
      path: '/:craftsmanId',
      summary: 'Add a craftsman to your favourites',
      description: `Any active craftsman, at most ${MOST_FAVOURITES}. Adding a favourite again changes nothing. Favourites are recommended before others who fit a job equally well.`,
      access: ['client'],
      params: FavouriteParams,
      reply: { status: 200, body: FavouriteView },
      errors: ['NOT_FOUND', 'FAVOURITES_FULL'],
      example: { reply: example },
    },
    remove: {
      method: 'delete',
      path: '/:craftsmanId',
      summary: 'Remove a craftsman from your favourites',
      description: 'Also one who is hidden because their account is blocked.',
      access: ['client'],
      params: FavouriteParams,
      reply: { status: 200, body: Message },
      errors: ['NOT_FOUND'],
      example: { reply: { message: 'Removed from your favourites.' } },
    },
  },
)
