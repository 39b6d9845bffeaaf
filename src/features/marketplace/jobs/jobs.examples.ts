const client = {
  id: '68f0c2a4e1b2c3d4e5f60711',
  firstName: 'منى',
  lastName: 'السيد',
  profilePicture: null,
  rating: 4.8,
  ratingCount: 12,
}

const craftsman = {
  id: '68f0c2a4e1b2c3d4e5f60722',
  firstName: 'Mahmoud',
  lastName: 'Hassan',
  profilePicture: null,
  rating: 4.6,
  ratingCount: 87,
}

const input = {
  title: 'Kitchen tap leaks',
  description: 'The tap drips day and night; the pipe under the sink is wet too.',
  category: 'Plumbing',
  location: { type: 'Point', coordinates: [31.2569, 29.9602] },
  address: '14 Road 9, flat 5',
  paymentType: 'Cash',
  budget: 60_000,
}

const posted = {
  id: '68f0c2a4e1b2c3d4e5f60733',
  title: input.title,
  description: input.description,
  category: 'Plumbing',
  categoryName: 'Plumbing',
  photos: [],
  status: 'Posted',
  nextStatuses: ['Cancelled'],
  paymentType: 'Cash',
  budget: 60_000,
  scheduledFor: null,
  client,
  clientPhone: '+201001234567',
  craftsman: null,
  craftsmanPhone: null,
  location: input.location,
  isLocationExact: true,
  address: input.address,
  district: 'Maadi',
  districtId: 'maadi',
  districtName: 'Maadi',
  governorateId: 'EG-C',
  governorateName: 'Cairo',
  quoteCount: 0,
  jobPrice: 0,
  platformFee: 0,
  hiredAt: null,
  completedAt: null,
  confirmedAt: null,
  cancelledAt: null,
  cancellation: null,
  createdAt: '2026-11-21T09:00:00.000Z',
  updatedAt: '2026-11-21T09:00:00.000Z',
  revision: 1,
}

const hired = {
  ...posted,
  status: 'Hired',
  craftsman,
  craftsmanPhone: '+201112345678',
  quoteCount: 1,
  jobPrice: 45_000,
  platformFee: 4500,
  hiredAt: '2026-11-21T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
}

const {
  clientPhone: _phone,
  craftsmanPhone: _craftsmanPhone,
  address: _address,
  jobPrice: _price,
  platformFee: _fee,
  cancellation: _cost,
  ...open
} = posted

/** In lists of what belongs to it. */
const { id, title, category, categoryName, status, paymentType, budget, scheduledFor, revision } = posted
const { district, districtId, districtName, governorateId, governorateName } = posted
const place = { district, districtId, districtName, governorateId, governorateName }
const summary = {
  id,
  title,
  category,
  categoryName,
  ...place,
  status,
  paymentType,
  budget,
  scheduledFor,
  revision,
}

/** What the API reference shows; a test holds them to the schemas. */
export const jobExamples = {
  craftsman,
  input,
  posted,
  summary,
  hired,
  /** As a craftsman who browses sees it. */
  browsed: {
    ...open,
    nextStatuses: [],
    location: { type: 'Point', coordinates: [31.26, 29.96] },
    isLocationExact: false,
    myQuote: null,
    myInvitation: null,
    distance: 1840,
  },
  rescheduled: {
    ...hired,
    reschedule: {
      by: 'client',
      scheduledFor: '2026-11-25T10:00:00.000Z',
      reason: null,
      proposedAt: '2026-11-21T10:30:00.000Z',
      revision: 1,
    },
  },
  completed: {
    ...hired,
    status: 'Completed',
    nextStatuses: ['Disputed'],
    completedAt: '2026-11-21T13:00:00.000Z',
  },
  confirmed: {
    ...hired,
    status: 'Completed',
    nextStatuses: ['Disputed'],
    completedAt: '2026-11-21T13:00:00.000Z',
    confirmedAt: '2026-11-21T14:00:00.000Z',
  },
  cancelled: {
    ...posted,
    status: 'Cancelled',
    nextStatuses: [],
    cancelledAt: '2026-11-21T09:30:00.000Z',
    cancellation: { by: 'client', fee: 0, payee: null, reason: null },
  },
}
