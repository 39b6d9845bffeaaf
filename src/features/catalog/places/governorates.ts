interface GovernorateRow {
  readonly id: string
  readonly en: string
  readonly ar: string
}

/** The 27 governorates by ISO 3166-2 code. */
export const governorates = [
  { id: 'EG-C', en: 'Cairo', ar: 'القاهرة' },
  { id: 'EG-GZ', en: 'Giza', ar: 'الجيزة' },
  { id: 'EG-KB', en: 'Qalyubia', ar: 'القليوبية' },
  { id: 'EG-ALX', en: 'Alexandria', ar: 'الإسكندرية' },
  { id: 'EG-BH', en: 'Beheira', ar: 'البحيرة' },
  { id: 'EG-KFS', en: 'Kafr El-Sheikh', ar: 'كفر الشيخ' },
  { id: 'EG-GH', en: 'Gharbia', ar: 'الغربية' },
  { id: 'EG-MNF', en: 'Monufia', ar: 'المنوفية' },
  { id: 'EG-DK', en: 'Dakahlia', ar: 'الدقهلية' },
  { id: 'EG-DT', en: 'Damietta', ar: 'دمياط' },
  { id: 'EG-SHR', en: 'Sharqia', ar: 'الشرقية' },
  { id: 'EG-PTS', en: 'Port Said', ar: 'بورسعيد' },
  { id: 'EG-IS', en: 'Ismailia', ar: 'الإسماعيلية' },
  { id: 'EG-SUZ', en: 'Suez', ar: 'السويس' },
  { id: 'EG-FYM', en: 'Faiyum', ar: 'الفيوم' },
  { id: 'EG-BNS', en: 'Beni Suef', ar: 'بني سويف' },
  { id: 'EG-MN', en: 'Minya', ar: 'المنيا' },
  { id: 'EG-AST', en: 'Asyut', ar: 'أسيوط' },
  { id: 'EG-SHG', en: 'Sohag', ar: 'سوهاج' },
  { id: 'EG-KN', en: 'Qena', ar: 'قنا' },
  { id: 'EG-LX', en: 'Luxor', ar: 'الأقصر' },
  { id: 'EG-ASN', en: 'Aswan', ar: 'أسوان' },
  { id: 'EG-BA', en: 'Red Sea', ar: 'البحر الأحمر' },
  { id: 'EG-WAD', en: 'New Valley', ar: 'الوادي الجديد' },
  { id: 'EG-MT', en: 'Matrouh', ar: 'مطروح' },
  { id: 'EG-SIN', en: 'North Sinai', ar: 'شمال سيناء' },
  { id: 'EG-JS', en: 'South Sinai', ar: 'جنوب سيناء' },
] as const satisfies readonly GovernorateRow[]

export type Governorate = (typeof governorates)[number]
export type GovernorateId = Governorate['id']
