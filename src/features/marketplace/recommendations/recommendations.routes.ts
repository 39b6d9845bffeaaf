import { z } from 'zod'
import { jobExamples } from '#features/marketplace/jobs/jobs.examples.js'
import { endpoints } from '#kernel/http/endpoint.js'
import {
  CraftsmenQuery,
  JobsQuery,
  RecommendedCraftsmanView,
  RecommendedJobView,
} from './recommendations.schemas.js'

const tag = 'Recommendations'

/** Stands before the other paths of users and jobs, of which `/:userId` and `/:jobId` would take these. */
export const recommendationRoutes = endpoints(
  { name: 'recommendations', basePath: '/users', tag },
  {
    listCraftsmen: {
      method: 'get',
      path: '/recommendations',
      summary: 'Recommend craftsmen for a job',
      description:
        'For the client of an open job, the best first: by skill, distance, rating (few reviews count less), past work, speed of answers, free time, verification, and a small chance for newcomers. Who was invited comes after the others; who was declined or has a standing quote is not among them, nor who does not go that far. A bare array.',
      access: ['client'],
      query: CraftsmenQuery,
      reply: { status: 200, body: z.array(RecommendedCraftsmanView) },
      errors: ['NOT_FOUND', 'JOB_NOT_OPEN'],
      example: {
        reply: [
          {
            ...jobExamples.craftsman,
            skills: ['Plumbing'],
            skillNames: ['Plumbing'],
            bio: 'Fifteen years with water systems.',
            verificationStatus: 'Verified',
            district: 'Maadi',
            isInvited: false,
            score: 0.812,
            distance: 2310,
            reasons: [
              { code: 'HIGHLY_RATED', weight: 0.156, text: 'Rated 4.6 by 87 clients' },
              { code: 'NEAR', weight: 0.145, text: '2.3 km away' },
              { code: 'ANSWERS_QUICKLY', weight: 0.045, text: 'Usually replies within 20 minutes' },
              { code: 'VERIFIED', weight: 0.04, text: 'Identity verified' },
            ],
          },
        ],
      },
    },
  },
)

export const recommendedJobRoutes = endpoints(
  { name: 'recommendations', basePath: '/jobs', tag },
  {
    listJobs: {
      method: 'get',
      path: '/recommended',
      summary: 'Recommend open jobs',
      description:
        'For a craftsman: open jobs in their trades and within their travel radius that they have not quoted on, the best first. A bare array; empty while the profile has no skill or location.',
      access: ['craftsman'],
      query: JobsQuery,
      reply: { status: 200, body: z.array(RecommendedJobView) },
      errors: [],
      example: {
        reply: [
          {
            ...jobExamples.browsed,
            score: 0.741,
            reasons: [
              { code: 'NEAR', weight: 0.158, text: '1.8 km away' },
              { code: 'JUST_POSTED', weight: 0.04, text: 'Posted 10 minutes ago' },
              { code: 'FEW_QUOTES', weight: 0.04, text: 'No quotes yet' },
            ],
          },
        ],
      },
    },
  },
)
