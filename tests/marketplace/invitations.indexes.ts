import { ObjectId } from 'mongodb'
import { NEWEST, type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  invitations: {
    one_invitation: { by: 'InvitationQueries.forbidsQuoting', find: { job: SOME_ID, craftsman: SOME_ID } },
    'job_1_createdAt_-1__id_-1': { by: 'InvitationService.list', find: { job: SOME_ID }, sort: NEWEST },
    'craftsman_1_createdAt_-1__id_-1': {
      by: 'InvitationService.received',
      find: { craftsman: SOME_ID },
      sort: NEWEST,
    },
    'craftsman_1_status_1_createdAt_-1__id_-1': {
      by: 'InvitationService.received',
      find: { craftsman: SOME_ID, status: 'Pending' },
      sort: NEWEST,
    },
    accepted_and_open: {
      by: 'InvitationQueries.standingJobs',
      find: { craftsman: SOME_ID, status: 'Accepted', jobOpen: true },
      sort: NEWEST,
      among: () => ({ craftsman: SOME_ID, job: new ObjectId(), status: 'Accepted', jobOpen: false }),
    },
  },
}
