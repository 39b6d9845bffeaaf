import { z } from 'zod'
import { HOUR, SECOND } from '#kernel/clock.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { coordinates } from '#kernel/http/schemas.js'

const place = {
  id: z.string().describe('Stable; what filters take and replies carry'),
  name: z.string().describe('English'),
  nameAr: z.string().describe('Arabic'),
  centre: coordinates,
}

const GovernorateView = z
  .strictObject({
    ...place,
    id: z.string().describe('ISO 3166-2; stable, what filters take and replies carry'),
    districts: z.array(z.strictObject(place).meta({ id: 'District' })),
  })
  .meta({ id: 'Governorate' })

export const placeRoutes = endpoints(
  { name: 'places', basePath: '/places', tag: 'Places' },
  {
    list: {
      method: 'get',
      path: '/',
      summary: 'List the places',
      description:
        'The 27 governorates, each with its districts: parts of the big cities, elsewhere whole towns. Names in both languages; a centre is right to about 1 km, that of a governorate in the middle of its districts.',
      access: 'public',
      cacheSeconds: HOUR / SECOND,
      reply: {
        status: 200,
        body: z.strictObject({ governorates: z.array(GovernorateView) }).meta({ id: 'Places' }),
      },
      errors: [],
      example: {
        reply: {
          governorates: [
            {
              id: 'EG-C',
              name: 'Cairo',
              nameAr: 'القاهرة',
              centre: [31.3042, 30.0446],
              districts: [{ id: 'maadi', name: 'Maadi', nameAr: 'المعادي', centre: [31.2569, 29.9602] }],
            },
          ],
        },
      },
    },
  },
)
