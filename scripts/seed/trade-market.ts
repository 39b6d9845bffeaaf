import type { TradeName } from '#features/catalog/services/trades.js'

export interface TradeMarket {
  /** How many craftsmen have it as their main trade, relative to the others. */
  readonly supply: number
  /** How many jobs ask for it, relative to the others. */
  readonly demand: number
  /** What a craftsman of this trade may offer besides. */
  readonly related: readonly TradeName[]
  /** How many of its craftsmen are women, from 0 to 1. */
  readonly women?: number
}

export const tradeMarket: Readonly<Record<TradeName, TradeMarket>> = {
  Plumbing: {
    supply: 130,
    demand: 150,
    related: ['Water Heaters', 'Drain Unblocking', 'Water Filters', 'Gas Fitting'],
  },
  Electrical: {
    supply: 130,
    demand: 130,
    related: ['Satellite and TV', 'Security Cameras', 'Air Conditioning', 'Solar Energy'],
  },
  Carpentry: {
    supply: 90,
    demand: 80,
    related: ['Furniture Assembly', 'Kitchens', 'Parquet and Flooring', 'Locksmith'],
  },
  Painting: {
    supply: 85,
    demand: 75,
    related: ['Gypsum and False Ceilings', 'Plastering', 'Waterproofing and Insulation'],
  },
  Cleaning: { supply: 70, demand: 95, related: ['Pest Control', 'Car Wash', 'Gardening'], women: 0.55 },
  'Air Conditioning': {
    supply: 75,
    demand: 90,
    related: ['Appliance Repair', 'Electrical', 'Water Heaters'],
  },
  'Appliance Repair': {
    supply: 65,
    demand: 80,
    related: ['Air Conditioning', 'Water Heaters', 'Gas Fitting'],
  },
  Tiling: {
    supply: 55,
    demand: 40,
    related: ['Marble and Granite', 'Masonry', 'Demolition', 'Waterproofing and Insulation'],
  },
  'Aluminium Work': { supply: 35, demand: 35, related: ['Glass and Mirrors', 'Kitchens', 'Metalwork'] },
  'Furniture Moving': { supply: 35, demand: 45, related: ['Furniture Assembly', 'Demolition'] },
  Plastering: { supply: 30, demand: 15, related: ['Masonry', 'Painting', 'Demolition'] },
  'Gypsum and False Ceilings': { supply: 25, demand: 18, related: ['Painting', 'Electrical'] },
  Metalwork: { supply: 28, demand: 18, related: ['Aluminium Work', 'Locksmith'] },
  'Glass and Mirrors': { supply: 12, demand: 12, related: ['Aluminium Work'] },
  'Waterproofing and Insulation': { supply: 14, demand: 16, related: ['Painting', 'Tiling'] },
  'Water Heaters': { supply: 18, demand: 30, related: ['Plumbing', 'Gas Fitting', 'Appliance Repair'] },
  'Water Filters': { supply: 14, demand: 22, related: ['Plumbing'] },
  'Drain Unblocking': { supply: 12, demand: 22, related: ['Plumbing', 'Cleaning'] },
  'Gas Fitting': { supply: 12, demand: 14, related: ['Water Heaters', 'Appliance Repair', 'Plumbing'] },
  'Satellite and TV': { supply: 25, demand: 28, related: ['Electrical', 'Security Cameras'] },
  'Security Cameras': {
    supply: 20,
    demand: 16,
    related: ['Computers and Networks', 'Satellite and TV', 'Electrical'],
  },
  'Computers and Networks': {
    supply: 18,
    demand: 16,
    related: ['Security Cameras', 'Satellite and TV'],
    women: 0.08,
  },
  Locksmith: { supply: 14, demand: 18, related: ['Carpentry', 'Metalwork'] },
  Upholstery: { supply: 16, demand: 12, related: ['Curtains', 'Carpentry'], women: 0.08 },
  Curtains: { supply: 10, demand: 12, related: ['Upholstery'], women: 0.4 },
  'Furniture Assembly': { supply: 14, demand: 26, related: ['Carpentry', 'Furniture Moving'] },
  Kitchens: { supply: 18, demand: 18, related: ['Carpentry', 'Aluminium Work', 'Marble and Granite'] },
  'Parquet and Flooring': { supply: 12, demand: 10, related: ['Carpentry', 'Tiling'] },
  'Marble and Granite': { supply: 16, demand: 12, related: ['Tiling', 'Kitchens'] },
  Masonry: { supply: 18, demand: 8, related: ['Plastering', 'Demolition', 'Tiling'] },
  Demolition: { supply: 8, demand: 8, related: ['Masonry', 'Furniture Moving'] },
  Gardening: { supply: 12, demand: 12, related: ['Cleaning', 'Pest Control'] },
  'Pest Control': { supply: 12, demand: 22, related: ['Cleaning'] },
  Elevators: { supply: 8, demand: 7, related: ['Electrical'] },
  'Solar Energy': { supply: 8, demand: 6, related: ['Electrical', 'Water Heaters'] },
  'Car Wash': { supply: 14, demand: 20, related: ['Cleaning'] },
}
