const ids = { craftsman: '68f0c2a4e1b2c3d4e5f60712', admin: '68f0c2a4e1b2c3d4e5f60719' }

const summary = {
  id: ids.craftsman,
  firstName: 'Hassan',
  lastName: 'Mahmoud',
  profilePicture: null,
  rating: 4.8,
  ratingCount: 37,
}

const craftsman = {
  skills: ['Plumbing'],
  skillNames: ['Plumbing'],
  bio: 'Fifteen years with water systems.',
  portfolioImageUrls: [],
  portfolio: [],
  verificationStatus: 'Verified',
}

export const userExamples = {
  changes: { bio: 'Fifteen years with water systems.', skills: ['Plumbing'], address: null },
  own: {
    ...summary,
    email: 'hassan@craftworks.example',
    emailVerified: true,
    phone: '+201001234567',
    phoneVerified: false,
    role: 'craftsman',
    language: 'ar',
    address: null,
    location: { type: 'Point', coordinates: [31.2357, 30.0444] },
    ...craftsman,
    serviceRadiusMetres: 25_000,
    wallet: { balance: 125_000, withdrawableBalance: 100_000 },
    createdAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-21T09:00:00.000Z',
  },
  public: {
    ...summary,
    role: 'craftsman',
    ...craftsman,
    district: 'Downtown',
    createdAt: '2026-11-01T09:00:00.000Z',
  },
  banned: {
    ...summary,
    email: 'hassan@craftworks.example',
    phone: '+201001234567',
    role: 'craftsman',
    language: 'ar',
    status: 'banned',
    blockReason: 'Fraud report',
    blockedAt: '2026-11-21T09:00:00.000Z',
    blockedBy: ids.admin,
    deactivatedAt: null,
    lastLoginAt: '2026-11-20T09:00:00.000Z',
    verificationStatus: 'Verified',
    createdAt: '2026-11-01T09:00:00.000Z',
  },
}
