import { jobTurn } from '#features/marketplace/jobs/job-turn.rules.js'
import { jobExamples } from '#features/marketplace/jobs/jobs.examples.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { feedQuery, onePage } from '#kernel/http/schemas.js'
import {
  InvitationAnswer,
  InvitationInput,
  InvitationPage,
  InvitationParams,
  InvitationQuery,
  InvitationView,
  ReceivedInvitation,
  ReceivedInvitationPage,
} from './invitations.schemas.js'
import { invitationsLimit } from './invitations.limits.js'

const facts = {
  id: '68f0c2a4e1b2c3d4e5f60755',
  jobId: jobExamples.posted.id,
  status: 'Pending',
  expiresAt: '2026-11-24T09:10:00.000Z',
  respondedAt: null,
  createdAt: '2026-11-21T09:10:00.000Z',
}
const example = { ...facts, craftsman: jobExamples.craftsman }
const { client } = jobExamples.posted
const job = jobExamples.summary

export const invitationRoutes = endpoints(
  { name: 'invitations', basePath: '/jobs/:jobId', tag: 'Invitations' },
  {
    invite: {
      method: 'post',
      path: '/invite',
      summary: 'Invite a craftsman to a job',
      description:
        'By the owner, while the job is Posted. A craftsman can be invited to a job only once. Without an answer the invitation expires after 72 hours.',
      access: ['client'],
      params: InvitationParams,
      body: InvitationInput,
      reply: { status: 201, body: InvitationView },
      errors: ['NOT_FOUND', 'JOB_NOT_POSTED', 'ALREADY_INVITED'],
      idempotent: true,
      turn: jobTurn,
      userLimit: invitationsLimit,
      example: { body: { craftsmanId: jobExamples.craftsman.id }, reply: example },
    },
    list: {
      method: 'get',
      path: '/invitations',
      summary: 'List the invitations to a job',
      description: 'For the owner and staff. Newest first.',
      access: 'signed-in',
      params: InvitationParams,
      query: feedQuery('Invitation', {}),
      reply: { status: 200, body: InvitationPage },
      errors: ['NOT_FOUND', 'FORBIDDEN'],
      example: { reply: onePage([example]) },
    },
    respond: {
      method: 'post',
      path: '/invitations/respond',
      summary: 'Answer an invitation',
      description:
        'The invited craftsman, once. Only after Accepted may they quote; `GET /jobs?invited=true` finds the job.',
      access: ['craftsman'],
      params: InvitationParams,
      body: InvitationAnswer,
      reply: { status: 200, body: ReceivedInvitation },
      errors: ['NOT_FOUND', 'INVITATION_ANSWERED', 'INVITATION_EXPIRED'],
      idempotent: true,
      example: {
        body: { response: 'Accepted' },
        reply: { ...facts, status: 'Accepted', respondedAt: '2026-11-21T09:15:00.000Z', client, job },
      },
    },
  },
)

export const receivedInvitationRoutes = endpoints(
  { name: 'invitations', basePath: '/users/me/invitations', tag: 'Invitations' },
  {
    listReceived: {
      method: 'get',
      path: '/',
      summary: 'List the invitations you have received',
      description: 'For craftsmen. Newest first.',
      access: ['craftsman'],
      query: InvitationQuery,
      reply: { status: 200, body: ReceivedInvitationPage },
      errors: [],
      example: { reply: onePage([{ ...facts, client, job }]) },
    },
  },
)
