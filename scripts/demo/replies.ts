import { z } from 'zod'

const Person = z.object({ id: z.string(), firstName: z.string() })

export const SignedIn = z.object({
  token: z.string(),
  refreshToken: z.string(),
  user: z.object({ id: z.string(), phone: z.string(), skills: z.array(z.string()).optional() }),
})

export const Services = z.array(z.object({ id: z.string(), name: z.string() }))

export const Job = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  client: Person,
  craftsman: Person.nullable(),
  location: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  isLocationExact: z.boolean(),
  address: z.string().nullable().optional(),
  clientPhone: z.string().nullable().optional(),
  district: z.string().nullable(),
  distance: z.number().optional(),
  quoteCount: z.number(),
  jobPrice: z.number().optional(),
  platformFee: z.number().optional(),
  confirmedAt: z.string().nullable(),
})
export type Job = z.output<typeof Job>

export const Jobs = z.object({ data: z.array(Job) })

export const Quote = z.object({
  id: z.string(),
  craftsman: Person,
  price: z.number(),
  notes: z.string().nullable(),
  status: z.string(),
})
export type Quote = z.output<typeof Quote>

export const Quotes = z.object({ data: z.array(Quote) })

export const History = z.object({ data: z.array(z.object({ status: z.string(), at: z.string() })) })

const Reason = z.object({ code: z.string(), weight: z.number(), text: z.string() })
const ranked = { score: z.number(), distance: z.number(), reasons: z.array(Reason) }

export const Recommendations = z.array(Person.extend(ranked))
export type Recommendation = z.output<typeof Recommendations>[number]

export const RecommendedJobs = z.array(z.object({ id: z.string(), title: z.string(), ...ranked }))

export const Invitation = z.object({ id: z.string(), status: z.string() })

export const Chat = z.object({ id: z.string() })

export const Messages = z.object({ data: z.array(z.object({ id: z.string(), text: z.string().nullable() })) })

export const Sent = z.object({ message: z.object({ id: z.string(), text: z.string().nullable() }) })

export const Failure = z.object({
  message: z.string(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
