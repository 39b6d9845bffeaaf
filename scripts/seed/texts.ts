import type { TradeName } from '#features/catalog/services/trades.js'
import type { LocalizedText } from '#kernel/i18n/text.js'
import { type Piastres, piastres } from '#kernel/money.js'

export interface PriceRange {
  readonly min: Piastres
  readonly max: Piastres
}

export interface JobText {
  readonly title: LocalizedText
  readonly description: LocalizedText
  readonly price: PriceRange
}

export interface TradeTexts {
  readonly jobs: readonly JobText[]
  /** `{years}` stands for a length of time: "12 years", "12 سنة". */
  readonly bios: readonly LocalizedText[]
}

/** A range given in whole Egyptian pounds, at the prices of 2026. */
const egp = (min: number, max: number): PriceRange => ({ min: piastres(min * 100), max: piastres(max * 100) })

const job = (price: PriceRange, title: LocalizedText, description: LocalizedText): JobText => ({
  title,
  description,
  price,
})

export const tradeTexts: Readonly<Record<TradeName, TradeTexts>> = {
  Plumbing: {
    jobs: [
      job(
        egp(200, 700),
        { en: 'Leaking kitchen tap', ar: 'خلاط المطبخ بيسرب مياه' },
        {
          en: 'The kitchen mixer drips all day, even when fully closed. It may need a new cartridge or a new mixer.',
          ar: 'خلاط المطبخ بينقط طول اليوم حتى وهو مقفول كويس. محتاج تغيير القلب أو الخلاط كله.',
        },
      ),
      job(
        egp(250, 900),
        { en: 'Toilet flush does not stop running', ar: 'سيفون الحمام مش بيقفل' },
        {
          en: 'The cistern keeps filling and the water runs into the bowl. Please bring spare parts.',
          ar: 'السيفون بيفضل يملى والمياه بتنزل على طول. يا ريت تجيب معاك طقم سيفون.',
        },
      ),
      job(
        egp(6_000, 20_000),
        { en: 'Complete plumbing of a bathroom', ar: 'تأسيس سباكة حمام كامل' },
        {
          en: 'New bathroom of about 4 square metres: water supply, drainage and fitting of all sanitary ware.',
          ar: 'حمام جديد حوالي 4 متر: تأسيس مياه وصرف وتركيب الأطقم الصحية كاملة.',
        },
      ),
      job(
        egp(800, 3_000),
        { en: 'Install a water pump', ar: 'تركيب موتور مياه' },
        {
          en: 'Water pressure on the fifth floor is weak. I bought a one-horsepower pump that needs fitting with a tank valve.',
          ar: 'ضغط المياه ضعيف في الدور الخامس. اشتريت موتور حصان ومحتاج تركيبه مع محبس وعوامة.',
        },
      ),
      job(
        egp(400, 2_500),
        { en: 'Damp on the ceiling below the bathroom', ar: 'رشح في سقف الجيران تحت الحمام' },
        {
          en: 'Our downstairs neighbours have damp on their ceiling. The leak has to be found and repaired.',
          ar: 'فيه رشح عند الجيران اللي تحتنا من الحمام. محتاج كشف مكان التسريب وإصلاحه.',
        },
      ),
    ],
    bios: [
      {
        en: 'Plumber with {years} of experience in leaks, pumps and bathroom fitting. I leave the place clean.',
        ar: 'سباك خبرة {years} في كشف التسريب والمواتير وتركيب الأطقم الصحية، وبسيب المكان نضيف.',
      },
      {
        en: '{years} in water and drainage for homes and shops. Fair prices and a guarantee on the work.',
        ar: 'خبرة {years} في أعمال المياه والصرف للشقق والمحلات، سعر مناسب وضمان على الشغل.',
      },
    ],
  },
  Electrical: {
    jobs: [
      job(
        egp(200, 900),
        { en: 'The breaker trips again and again', ar: 'المفتاح الأوتوماتيك بيفصل باستمرار' },
        {
          en: 'The main breaker trips whenever the air conditioner and the heater run together.',
          ar: 'مفتاح الكهرباء الرئيسي بيفصل كل ما نشغل التكييف والسخان مع بعض.',
        },
      ),
      job(
        egp(300, 1_500),
        { en: 'Hang three chandeliers', ar: 'تركيب 3 نجف' },
        {
          en: 'Three chandeliers for the reception and dining room. The wiring is ready.',
          ar: 'تركيب 3 نجف في الريسبشن والسفرة، والأسلاك جاهزة.',
        },
      ),
      job(
        egp(10_000, 40_000),
        { en: 'Rewire a flat of 120 square metres', ar: 'تأسيس كهرباء شقة 120 متر' },
        {
          en: 'Old flat, new wiring throughout with a new distribution board and internet points.',
          ar: 'شقة قديمة محتاجة تأسيس كهرباء من جديد مع لوحة توزيع ونقاط إنترنت.',
        },
      ),
      job(
        egp(600, 2_500),
        { en: 'Separate line for an air conditioner', ar: 'سحب خط كهرباء للتكييف' },
        {
          en: 'A separate line with its own breaker from the board to the bedroom, about 12 metres.',
          ar: 'سحب خط مستقل بمفتاح من اللوحة لغرفة النوم حوالي 12 متر.',
        },
      ),
      job(
        egp(200, 800),
        { en: 'Two sockets burnt out', ar: 'بريزتين محروقين' },
        {
          en: 'Two sockets in the kitchen are burnt. Please check the cables behind them as well.',
          ar: 'بريزتين في المطبخ اتحرقوا. محتاج تغييرهم والكشف على الأسلاك.',
        },
      ),
    ],
    bios: [
      {
        en: 'Electrician with {years} of experience: wiring, boards, lighting and emergency faults.',
        ar: 'فني كهرباء خبرة {years} في التأسيس واللوحات والإضاءة وأعطال الطوارئ.',
      },
      {
        en: 'I have wired homes and offices for {years}. Safety first, with the right cable for every load.',
        ar: 'شغال في كهرباء البيوت والمكاتب من {years}. الأمان أولًا وسلك مناسب لكل حمل.',
      },
    ],
  },
  Carpentry: {
    jobs: [
      job(
        egp(200, 900),
        { en: 'Room door does not close', ar: 'باب الأوضة مش بيقفل' },
        {
          en: 'The bedroom door has dropped and rubs on the floor. Hinges and lock need adjusting.',
          ar: 'باب غرفة النوم نزل وبيحك في الأرض. محتاج ضبط المفصلات والكالون.',
        },
      ),
      job(
        egp(6_000, 28_000),
        { en: 'Built-in wardrobe', ar: 'تفصيل دولاب حائط' },
        {
          en: 'A wardrobe 2.4 metres wide with sliding doors, in MDF. Please quote with and without material.',
          ar: 'دولاب عرض 2.40 متر بأبواب جرارة MDF. محتاج السعر بالخامات ومن غيرها.',
        },
      ),
      job(
        egp(3_000, 14_000),
        { en: 'TV unit and shelves', ar: 'مكتبة تلفزيون وأرفف' },
        {
          en: 'A wall unit for a 65-inch screen with shelves on both sides. I have a picture of the design.',
          ar: 'مكتبة لشاشة 65 بوصة مع أرفف على الجنبين، ومعايا صورة التصميم.',
        },
      ),
      job(
        egp(250, 1_200),
        { en: 'Repair a dining table and four chairs', ar: 'إصلاح سفرة و4 كراسي' },
        {
          en: 'The legs are loose and one chair is broken. Repair at home or in the workshop.',
          ar: 'الرجول مفكوكة وكرسي مكسور. التصليح في البيت أو في الورشة.',
        },
      ),
    ],
    bios: [
      {
        en: 'Carpenter with a workshop and {years} of experience in doors, wardrobes and repairs.',
        ar: 'نجار صاحب ورشة خبرة {years} في الأبواب والدواليب والتصليحات.',
      },
      {
        en: 'Custom furniture and careful repairs for {years}. I measure at your home without charge.',
        ar: 'تفصيل موبيليا وتصليح بدقة من {years}، والمعاينة والقياس في البيت مجانًا.',
      },
    ],
  },
  Painting: {
    jobs: [
      job(
        egp(2_500, 7_000),
        { en: 'Paint one bedroom', ar: 'دهان غرفة نوم' },
        {
          en: 'A bedroom of 4 by 4 metres with its ceiling: filler, sanding and two coats of plastic paint.',
          ar: 'غرفة 4 في 4 مع السقف: معجون وصنفرة ووشين بلاستيك.',
        },
      ),
      job(
        egp(15_000, 60_000),
        { en: 'Paint a whole flat before moving in', ar: 'دهان شقة كاملة قبل السكن' },
        {
          en: 'Three bedrooms, reception and hallway, about 140 square metres. I need it finished within two weeks.',
          ar: 'شقة 3 غرف وريسبشن حوالي 140 متر. محتاج التسليم خلال أسبوعين.',
        },
      ),
      job(
        egp(800, 3_500),
        { en: 'Repaint a ceiling after a leak', ar: 'معالجة ودهان سقف بعد رشح' },
        {
          en: 'The leak is repaired and the ceiling has dried. The flaking paint must be scraped and redone.',
          ar: 'الرشح اتصلح والسقف نشف. محتاج تقشير الدهان القديم ومعالجته ودهانه.',
        },
      ),
      job(
        egp(1_500, 8_000),
        { en: 'Wallpaper for the reception', ar: 'تركيب ورق حائط للريسبشن' },
        {
          en: 'Wallpaper on one wall of 5 metres; I have bought the rolls already.',
          ar: 'تركيب ورق حائط على حيطة 5 متر، والرولات موجودة.',
        },
      ),
    ],
    bios: [
      {
        en: 'Painter for {years}: plastic, lacquer, wallpaper and decorative finishes, on time.',
        ar: 'نقاش خبرة {years} في البلاستيك واللاكيه وورق الحائط والديكورات، والتسليم في الميعاد.',
      },
      {
        en: 'Clean preparation makes the paint last. {years} of work in flats, villas and shops.',
        ar: 'التأسيس الصح هو اللي بيعيش. خبرة {years} في الشقق والفيلات والمحلات.',
      },
    ],
  },
  Cleaning: {
    jobs: [
      job(
        egp(800, 2_800),
        { en: 'Deep cleaning of a flat', ar: 'تنظيف شقة تنظيف عميق' },
        {
          en: 'Two bedrooms, two bathrooms and the kitchen, windows included. Please bring your own materials.',
          ar: 'غرفتين وحمامين ومطبخ مع الشبابيك. يا ريت المواد والأدوات عليكم.',
        },
      ),
      job(
        egp(1_500, 6_000),
        { en: 'Cleaning after finishing works', ar: 'نظافة بعد التشطيب' },
        {
          en: 'The painters have just finished: floors, glass and bathrooms need to be made ready to live in.',
          ar: 'لسه مخلصين تشطيب، محتاجين تنظيف الأرضيات والزجاج والحمامات للسكن.',
        },
      ),
      job(
        egp(400, 2_000),
        { en: 'Wash sofas and carpets', ar: 'غسيل أنتريه وسجاد' },
        {
          en: 'An L-shaped sofa and three carpets, steam cleaned at home.',
          ar: 'غسيل ركنة حرف L و3 سجادات بالبخار في البيت.',
        },
      ),
      job(
        egp(400, 1_600),
        { en: 'Clean and disinfect a roof water tank', ar: 'تنظيف وتعقيم خزان مياه' },
        {
          en: 'A tank of two cubic metres on the roof that has not been cleaned for a year.',
          ar: 'خزان 2 متر مكعب على السطح ماتنظفش من سنة.',
        },
      ),
    ],
    bios: [
      {
        en: 'Home and office cleaning for {years}, with my own equipment and safe materials.',
        ar: 'تنظيف بيوت ومكاتب من {years} بمعداتي ومواد آمنة على الأطفال.',
      },
      {
        en: 'A careful team with {years} of experience in deep cleaning, carpets and water tanks.',
        ar: 'فريق أمين خبرة {years} في التنظيف العميق والسجاد والخزانات.',
      },
    ],
  },
  'Air Conditioning': {
    jobs: [
      job(
        egp(400, 1_400),
        { en: 'Clean two split units before summer', ar: 'تنظيف تكييفين قبل الصيف' },
        {
          en: 'Two split units of 1.5 and 2.25 horsepower: indoor and outdoor cleaning and a gas check.',
          ar: 'تكييفين سبليت 1.5 و2.25 حصان: تنظيف داخلي وخارجي وكشف على الفريون.',
        },
      ),
      job(
        egp(800, 3_000),
        { en: 'Air conditioner blows warm air', ar: 'التكييف مش بيبرد' },
        {
          en: 'It runs but does not cool any more. It probably needs gas or a new capacitor.',
          ar: 'التكييف شغال لكن مش بيبرد. غالبًا محتاج شحن فريون أو تغيير كباستور.',
        },
      ),
      job(
        egp(900, 3_500),
        { en: 'Install a new split unit', ar: 'تركيب تكييف سبليت جديد' },
        {
          en: 'A 1.5 horsepower unit with about 4 metres of pipe; the outdoor unit goes on the balcony.',
          ar: 'تركيب تكييف 1.5 حصان مع مواسير حوالي 4 متر والوحدة الخارجية في البلكونة.',
        },
      ),
      job(
        egp(300, 1_000),
        { en: 'Indoor unit drips water', ar: 'التكييف بينزل مياه من الوحدة الداخلية' },
        {
          en: 'Water drips onto the bed. The drain is probably blocked.',
          ar: 'المياه بتنزل على السرير. غالبًا خرطوم الصرف مسدود.',
        },
      ),
    ],
    bios: [
      {
        en: 'Air-conditioning technician with {years} of experience in all brands, split and concealed.',
        ar: 'فني تكييف خبرة {years} في كل الماركات، سبليت وكونسيلد.',
      },
      {
        en: 'Installation, cleaning and gas charging for {years}, with a guarantee on every repair.',
        ar: 'تركيب وتنظيف وشحن فريون من {years} مع ضمان على كل إصلاح.',
      },
    ],
  },
  'Appliance Repair': {
    jobs: [
      job(
        egp(300, 2_000),
        { en: 'Washing machine does not drain', ar: 'الغسالة مش بتصرف المياه' },
        {
          en: 'An automatic front loader of seven kilos stops with water inside.',
          ar: 'غسالة أوتوماتيك 7 كيلو بتقف والمياه جواها.',
        },
      ),
      job(
        egp(500, 4_000),
        { en: 'Refrigerator is not cold', ar: 'الثلاجة مش بتبرد' },
        {
          en: 'The freezer works but the refrigerator part is warm. No-frost, about six years old.',
          ar: 'الفريزر شغال لكن الثلاجة من تحت دافية. نوفروست عمرها حوالي 6 سنين.',
        },
      ),
      job(
        egp(250, 1_000),
        { en: 'Cooker burners do not light', ar: 'عيون البوتاجاز مش بتولع' },
        {
          en: 'Two of five burners are weak and the oven goes out after a few minutes.',
          ar: 'عينين من خمسة ضعاف والفرن بيطفي بعد دقايق.',
        },
      ),
      job(
        egp(400, 2_500),
        { en: 'Dishwasher shows an error', ar: 'غسالة الأطباق مطلعة عطل' },
        {
          en: 'It fills, then stops with an error code. I can send a picture.',
          ar: 'بتملى مياه وبعدين تقف ويظهر كود عطل. ممكن أبعت صورة.',
        },
      ),
    ],
    bios: [
      {
        en: 'I repair washing machines, refrigerators and cookers at home, {years} of experience, original parts.',
        ar: 'صيانة غسالات وثلاجات وبوتاجازات في البيت، خبرة {years} وقطع غيار أصلية.',
      },
      {
        en: 'Appliance technician for {years}. You pay after the machine works.',
        ar: 'فني أجهزة منزلية من {years}. الحساب بعد ما الجهاز يشتغل.',
      },
    ],
  },
  Tiling: {
    jobs: [
      job(
        egp(3_000, 14_000),
        { en: 'Tile a bathroom', ar: 'تركيب سيراميك حمام' },
        {
          en: 'Floor and walls of a bathroom, about 22 square metres. The tiles are here.',
          ar: 'أرضية وحوائط حمام حوالي 22 متر، والسيراميك موجود.',
        },
      ),
      job(
        egp(300, 1_500),
        { en: 'Loose tiles in the hallway', ar: 'بلاط مطبل في الطرقة' },
        {
          en: 'Six tiles are loose and sound hollow. I have spare tiles.',
          ar: '6 بلاطات مطبلين ومفكوكين، وعندي بلاط احتياطي.',
        },
      ),
      job(
        egp(20_000, 55_000),
        { en: 'Porcelain floor for a flat', ar: 'تركيب بورسلين أرضيات شقة' },
        {
          en: 'Porcelain 60 by 120 on about 120 square metres with skirting.',
          ar: 'بورسلين 60 في 120 لمساحة حوالي 120 متر مع الوزر.',
        },
      ),
      job(
        egp(1_200, 5_000),
        { en: 'Retile a balcony', ar: 'تغيير سيراميك بلكونة' },
        {
          en: 'The old tiles come out and new ones go in with the right slope to the drain, 8 square metres.',
          ar: 'تكسير القديم وتركيب سيراميك جديد مع ميول للصرف، 8 متر.',
        },
      ),
    ],
    bios: [
      {
        en: 'Tiler with {years} of experience in ceramic and large porcelain, with laser levels.',
        ar: 'مبلط سيراميك خبرة {years} في البورسلين المقاسات الكبيرة، شغل على الليزر.',
      },
      {
        en: 'Bathrooms, kitchens and floors for {years}. Straight joints and right slopes.',
        ar: 'حمامات ومطابخ وأرضيات من {years}، عراميس مظبوطة وميول صح.',
      },
    ],
  },
  'Aluminium Work': {
    jobs: [
      job(
        egp(4_000, 22_000),
        { en: 'Two aluminium windows', ar: 'شباكين ألوميتال' },
        {
          en: 'Two sliding windows of 1.5 by 1.2 metres with double glass and nets.',
          ar: 'شباكين جرار 1.5 في 1.2 متر بزجاج دبل وسلك.',
        },
      ),
      job(
        egp(200, 900),
        { en: 'Sliding door is stuck', ar: 'باب البلكونة الجرار معلق' },
        {
          en: 'The balcony door hardly moves. The rollers need changing.',
          ar: 'باب البلكونة بيتحرك بصعوبة، محتاج تغيير العجل.',
        },
      ),
      job(
        egp(500, 2_800),
        { en: 'Mosquito nets for four windows', ar: 'سلك ناموس لأربع شبابيك' },
        {
          en: 'Pleated nets for four windows and one balcony door.',
          ar: 'تركيب سلك بليسيه لأربع شبابيك وباب بلكونة.',
        },
      ),
      job(
        egp(8_000, 35_000),
        { en: 'Close a balcony with aluminium and glass', ar: 'تقفيل بلكونة ألوميتال' },
        {
          en: 'A balcony of 4 by 1.2 metres on the third floor, closed with sliding glass.',
          ar: 'تقفيل بلكونة 4 في 1.20 متر في الدور الثالث بزجاج جرار.',
        },
      ),
    ],
    bios: [
      {
        en: 'Aluminium windows and doors for {years}: measuring, making and fitting.',
        ar: 'شبابيك وأبواب ألوميتال من {years}: رفع مقاسات وتصنيع وتركيب.',
      },
    ],
  },
  'Furniture Moving': {
    jobs: [
      job(
        egp(2_500, 9_000),
        { en: 'Move a flat within the city', ar: 'نقل عفش شقة داخل المدينة' },
        {
          en: 'Two bedrooms, dining room and appliances, from the third floor to the fifth with a lift.',
          ar: 'غرفتين وسفرة وأجهزة، من الدور الثالث للخامس وفيه أسانسير.',
        },
      ),
      job(
        egp(5_000, 18_000),
        { en: 'Move furniture to another governorate', ar: 'نقل أثاث لمحافظة تانية' },
        {
          en: 'A full flat with packing, about 200 kilometres away. A closed truck, please.',
          ar: 'شقة كاملة مع التغليف لمسافة حوالي 200 كيلو، والعربية تكون مقفولة.',
        },
      ),
      job(
        egp(300, 1_200),
        { en: 'Carry a refrigerator to the sixth floor', ar: 'رفع ثلاجة للدور السادس' },
        {
          en: 'A large refrigerator has to be carried up the stairs; the lift is too small.',
          ar: 'ثلاجة كبيرة محتاجة تطلع على السلم لأن الأسانسير صغير.',
        },
      ),
      job(
        egp(1_000, 3_500),
        { en: 'Lift furniture with a winch', ar: 'رفع عفش بالونش' },
        {
          en: 'A sofa and two wardrobes to the seventh floor through the balcony.',
          ar: 'رفع ركنة ودولابين للدور السابع من البلكونة بالونش.',
        },
      ),
    ],
    bios: [
      {
        en: 'Moving furniture for {years} with closed trucks, packing and a trained team.',
        ar: 'نقل أثاث من {years} بعربيات مقفولة وتغليف وعمال مدربين.',
      },
    ],
  },
  Plastering: {
    jobs: [
      job(
        egp(8_000, 30_000),
        { en: 'Plaster the walls of a flat', ar: 'محارة حوائط شقة' },
        {
          en: 'About 250 square metres of wall on brick, with corner beads.',
          ar: 'حوالي 250 متر محارة حوائط على الطوب مع الزوايا.',
        },
      ),
      job(
        egp(500, 2_500),
        { en: 'Repair plaster after plumbing works', ar: 'ترميم محارة بعد السباكة' },
        {
          en: 'Chases of about 10 metres have to be closed in the bathroom and hallway.',
          ar: 'تقفيل فتحات حوالي 10 متر في الحمام والطرقة.',
        },
      ),
    ],
    bios: [
      {
        en: 'Plasterer for {years}, inside and on facades, straight and true.',
        ar: 'مبيض محارة خبرة {years}، داخلي وواجهات، شغل على البؤج والأوتار.',
      },
    ],
  },
  'Gypsum and False Ceilings': {
    jobs: [
      job(
        egp(6_000, 35_000),
        { en: 'Gypsum board ceiling for a reception', ar: 'سقف جبس بورد للريسبشن' },
        {
          en: 'A reception of 5 by 6 metres with hidden lighting and a cornice.',
          ar: 'ريسبشن 5 في 6 متر بإضاءة مخفية وكرانيش.',
        },
      ),
      job(
        egp(2_500, 10_000),
        { en: 'Partition wall of gypsum board', ar: 'قاطوع جبس بورد' },
        {
          en: 'A partition of 4 metres with a door and sound insulation in an office.',
          ar: 'قاطوع 4 متر بباب وعزل صوت في مكتب.',
        },
      ),
    ],
    bios: [
      {
        en: 'Gypsum board and cornices for {years}, with the original profiles.',
        ar: 'فني جبس بورد وكرانيش خبرة {years} بقطاعات أصلية.',
      },
    ],
  },
  Metalwork: {
    jobs: [
      job(
        egp(2_000, 12_000),
        { en: 'Window grilles for the ground floor', ar: 'حديد حماية لشبابيك الدور الأرضي' },
        {
          en: 'Four steel grilles, painted and fitted. I would like to see designs first.',
          ar: '4 شبابيك حديد حماية مع الدهان والتركيب، ومحتاج أشوف تصميمات.',
        },
      ),
      job(
        egp(300, 1_500),
        { en: 'Weld a broken gate', ar: 'لحام بوابة مكسورة' },
        {
          en: 'A hinge of the iron gate has broken off and must be welded on site.',
          ar: 'مفصلة البوابة الحديد اتكسرت ومحتاجة لحام في المكان.',
        },
      ),
    ],
    bios: [
      {
        en: 'Blacksmith for {years}: doors, grilles, stairs and welding at your place.',
        ar: 'حداد خبرة {years} في الأبواب والحماية والسلالم، ولحام في مكانك.',
      },
    ],
  },
  'Glass and Mirrors': {
    jobs: [
      job(
        egp(3_000, 12_000),
        { en: 'Glass shower cabin', ar: 'كابينة شاور سيكوريت' },
        {
          en: 'Tempered glass, 10 millimetres, 90 by 90 centimetres with a door.',
          ar: 'سيكوريت 10 مللي 90 في 90 سم بباب.',
        },
      ),
      job(
        egp(250, 1_200),
        { en: 'Replace a broken window pane', ar: 'تغيير زجاج شباك مكسور' },
        {
          en: 'One pane of about 60 by 100 centimetres in an aluminium window.',
          ar: 'لوح زجاج حوالي 60 في 100 سم لشباك ألوميتال.',
        },
      ),
    ],
    bios: [
      {
        en: 'Glass and mirrors cut to size and fitted, {years} in the trade.',
        ar: 'تقطيع وتركيب زجاج ومرايا وسيكوريت، خبرة {years}.',
      },
    ],
  },
  'Waterproofing and Insulation': {
    jobs: [
      job(
        egp(5_000, 40_000),
        { en: 'Waterproof a roof', ar: 'عزل سطح عمارة' },
        {
          en: 'A roof of about 150 square metres leaks in winter: membrane, test and protection layer.',
          ar: 'سطح حوالي 150 متر بيسرب في الشتاء: عزل ممبرين واختبار وطبقة حماية.',
        },
      ),
      job(
        egp(1_500, 6_000),
        { en: 'Waterproof a bathroom floor', ar: 'عزل أرضية حمام' },
        {
          en: 'Before the new tiles are laid, with a 48-hour water test.',
          ar: 'عزل قبل تركيب السيراميك مع اختبار مياه 48 ساعة.',
        },
      ),
    ],
    bios: [
      {
        en: 'Waterproofing and thermal insulation for {years}, with a written guarantee.',
        ar: 'أعمال عزل مائي وحراري خبرة {years} بضمان مكتوب.',
      },
    ],
  },
  'Water Heaters': {
    jobs: [
      job(
        egp(400, 1_800),
        { en: 'Gas heater goes out', ar: 'سخان الغاز بيطفي' },
        {
          en: 'The heater lights and goes out after a minute. It needs cleaning or a new membrane.',
          ar: 'السخان بيولع ويطفي بعد دقيقة. محتاج تنظيف أو تغيير الجلدة.',
        },
      ),
      job(
        egp(500, 1_500),
        { en: 'Fit an electric water heater', ar: 'تركيب سخان كهرباء' },
        {
          en: 'A new 50-litre heater in place of an old one.',
          ar: 'تركيب سخان 50 لتر جديد مكان القديم.',
        },
      ),
    ],
    bios: [
      {
        en: 'Gas and electric water heaters, fitted and repaired for {years}.',
        ar: 'تركيب وصيانة سخانات غاز وكهرباء، خبرة {years}.',
      },
    ],
  },
  'Water Filters': {
    jobs: [
      job(
        egp(300, 1_200),
        { en: 'Change the cartridges of a seven-stage filter', ar: 'تغيير شمع فلتر 7 مراحل' },
        {
          en: 'The first three cartridges and a check of the pump and the tank.',
          ar: 'تغيير أول 3 شمعات والكشف على الموتور والخزان.',
        },
      ),
    ],
    bios: [
      {
        en: 'Water filter technician for {years}; I remind you when cartridges are due.',
        ar: 'فني فلاتر مياه خبرة {years}، وبفكرك بميعاد تغيير الشمع.',
      },
    ],
  },
  'Drain Unblocking': {
    jobs: [
      job(
        egp(250, 1_200),
        { en: 'Kitchen sink is blocked', ar: 'حوض المطبخ مسدود' },
        {
          en: 'Water comes back up in the sink and the floor drain.',
          ar: 'المياه بترجع في الحوض وفي البلاعة.',
        },
      ),
    ],
    bios: [
      {
        en: 'Drains cleared with an electric snake, without breaking tiles; {years} of experience.',
        ar: 'تسليك بالسوستة الكهربائية من غير تكسير، خبرة {years}.',
      },
    ],
  },
  'Gas Fitting': {
    jobs: [
      job(
        egp(400, 2_500),
        { en: 'Add a gas point for a heater', ar: 'إضافة نقطة غاز للسخان' },
        {
          en: 'A gas point has to be moved about 3 metres inside the kitchen, with a leak test.',
          ar: 'نقل نقطة غاز حوالي 3 متر داخل المطبخ مع اختبار تسريب.',
        },
      ),
    ],
    bios: [
      {
        en: 'Licensed gas fitter with {years} of experience in points, conversions and leak checks.',
        ar: 'فني غاز طبيعي مرخص خبرة {years} في الوصلات والتحويل وكشف التسريب.',
      },
    ],
  },
  'Satellite and TV': {
    jobs: [
      job(
        egp(200, 900),
        { en: 'Adjust the satellite dish', ar: 'ضبط إشارة الدش' },
        {
          en: 'Some channels disappeared after the wind. Nilesat, two receivers.',
          ar: 'قنوات اختفت بعد الهوا. نايل سات على 2 رسيفر.',
        },
      ),
      job(
        egp(300, 1_000),
        { en: 'Mount a 55-inch screen on the wall', ar: 'تعليق شاشة 55 بوصة' },
        {
          en: 'With hidden cables, on a brick wall. I have the bracket.',
          ar: 'تعليق على حيطة طوب مع إخفاء الأسلاك، والحامل موجود.',
        },
      ),
    ],
    bios: [
      {
        en: 'Satellite dishes, receivers and wall screens for {years}, on the same day.',
        ar: 'تركيب وضبط دش ورسيفر وتعليق شاشات من {years} في نفس اليوم.',
      },
    ],
  },
  'Security Cameras': {
    jobs: [
      job(
        egp(6_000, 25_000),
        { en: 'Four cameras for a building entrance', ar: '4 كاميرات لمدخل عمارة' },
        {
          en: 'Four outdoor cameras with a recorder, viewed on the phone.',
          ar: '4 كاميرات خارجية مع جهاز تسجيل ومتابعة من الموبايل.',
        },
      ),
    ],
    bios: [
      {
        en: 'Cameras, alarms and intercoms for homes, shops and garages; {years} of experience.',
        ar: 'كاميرات وإنذار وإنتركم للبيوت والمحلات والجراجات، خبرة {years}.',
      },
    ],
  },
  'Computers and Networks': {
    jobs: [
      job(
        egp(300, 2_500),
        { en: 'Weak Wi-Fi in the bedrooms', ar: 'الواي فاي ضعيف في غرف النوم' },
        {
          en: 'A flat of 160 square metres needs an access point and a cable from the router.',
          ar: 'شقة 160 متر محتاجة أكسس بوينت وسحب كابل من الراوتر.',
        },
      ),
    ],
    bios: [
      {
        en: 'Computer and network technician for {years}: repairs, cabling and Wi-Fi.',
        ar: 'فني كمبيوتر وشبكات خبرة {years}: صيانة وسحب كابلات وواي فاي.',
      },
    ],
  },
  Locksmith: {
    jobs: [
      job(
        egp(250, 900),
        { en: 'Locked out of the flat', ar: 'باب الشقة مقفول والمفتاح مكسور فيه' },
        {
          en: 'The key broke in the lock of an armoured door and we cannot get in.',
          ar: 'المفتاح اتكسر جوه كالون باب مصفح ومش عارفين ندخل.',
        },
      ),
    ],
    bios: [
      {
        en: 'Locks opened and changed day and night, {years} of experience.',
        ar: 'فتح وتغيير كوالين ليل ونهار، خبرة {years}.',
      },
    ],
  },
  Upholstery: {
    jobs: [
      job(
        egp(4_000, 20_000),
        { en: 'Reupholster a sofa and two chairs', ar: 'تنجيد كنبة وكرسيين' },
        {
          en: 'New sponge and fabric; please bring samples.',
          ar: 'تغيير الإسفنج والقماش، ويا ريت تجيب عينات.',
        },
      ),
    ],
    bios: [
      {
        en: 'Upholsterer for {years}: sofas, chairs and mattresses, with fabric samples at your home.',
        ar: 'منجد أفرنجي وبلدي خبرة {years}، وبجيب عينات القماش للبيت.',
      },
    ],
  },
  Curtains: {
    jobs: [
      job(
        egp(1_500, 9_000),
        { en: 'Curtains for three rooms', ar: 'تفصيل ستائر لثلاث غرف' },
        {
          en: 'Measuring, sewing and fitting of blackout and voile curtains.',
          ar: 'مقاسات وتفصيل وتركيب ستائر بلاك أوت وفوال.',
        },
      ),
    ],
    bios: [
      {
        en: 'Curtains and blinds sewn and fitted for {years}.',
        ar: 'تفصيل وتركيب ستائر ورولات من {years}.',
      },
    ],
  },
  'Furniture Assembly': {
    jobs: [
      job(
        egp(300, 1_800),
        { en: 'Assemble a bedroom set', ar: 'تركيب غرفة نوم' },
        {
          en: 'A bed, a six-door wardrobe and a dressing table, new in their boxes.',
          ar: 'سرير ودولاب 6 درفة وتسريحة جداد في الكراتين.',
        },
      ),
    ],
    bios: [
      {
        en: 'Furniture taken apart and put together for {years}, with all tools.',
        ar: 'فك وتركيب كل أنواع الأثاث من {years} ومعايا كل العدة.',
      },
    ],
  },
  Kitchens: {
    jobs: [
      job(
        egp(20_000, 60_000),
        { en: 'New fitted kitchen', ar: 'تصنيع وتركيب مطبخ جديد' },
        {
          en: 'An L-shaped kitchen of 5 metres in HPL or aluminium, worktop not included.',
          ar: 'مطبخ حرف L طول 5 متر HPL أو ألوميتال من غير الرخامة.',
        },
      ),
      job(
        egp(250, 1_200),
        { en: 'Adjust kitchen doors and drawers', ar: 'ضبط ضلف وأدراج المطبخ' },
        {
          en: 'Hinges and two drawer runners need replacing.',
          ar: 'تغيير مفصلات ومجرتين أدراج وضبط الضلف.',
        },
      ),
    ],
    bios: [
      {
        en: 'Fitted kitchens for {years}: a drawing first, then one price.',
        ar: 'تصميم وتركيب مطابخ من {years}: رسم أولًا وسعر نهائي.',
      },
    ],
  },
  'Parquet and Flooring': {
    jobs: [
      job(
        egp(4_000, 25_000),
        { en: 'Lay HDF flooring in two bedrooms', ar: 'تركيب أرضيات HDF لغرفتين' },
        {
          en: 'About 35 square metres over old tiles, with skirting.',
          ar: 'حوالي 35 متر فوق بلاط قديم مع الوزر.',
        },
      ),
    ],
    bios: [
      {
        en: 'Parquet, HDF and vinyl, laid and polished for {years}.',
        ar: 'تركيب وجلي باركيه وHDF وفينيل، خبرة {years}.',
      },
    ],
  },
  'Marble and Granite': {
    jobs: [
      job(
        egp(3_000, 18_000),
        { en: 'Granite worktop for a kitchen', ar: 'رخامة مطبخ جرانيت' },
        {
          en: 'Five metres with cut-outs for the sink and the hob.',
          ar: '5 متر مع فتحة للحوض وفتحة للمسطح.',
        },
      ),
      job(
        egp(2_500, 12_000),
        { en: 'Polish the marble of a staircase', ar: 'جلي رخام سلم' },
        {
          en: 'Three floors of stairs with old marble to be ground and polished.',
          ar: 'جلي وتلميع رخام سلم 3 أدوار.',
        },
      ),
    ],
    bios: [
      {
        en: 'Marble and granite, cut, laid and polished for {years}.',
        ar: 'تقطيع وتركيب وجلي رخام وجرانيت، خبرة {years}.',
      },
    ],
  },
  Masonry: {
    jobs: [
      job(
        egp(2_000, 12_000),
        { en: 'Build a brick wall on the roof', ar: 'بناء سور طوب على السطح' },
        {
          en: 'A wall of 12 metres, one metre high, half a brick thick.',
          ar: 'سور 12 متر بارتفاع متر، نص طوبة.',
        },
      ),
    ],
    bios: [
      {
        en: 'Builder for {years}: brick walls, sills and small concrete works.',
        ar: 'بناء خبرة {years} في حوائط الطوب والجلسات وأعمال الخرسانة البسيطة.',
      },
    ],
  },
  Demolition: {
    jobs: [
      job(
        egp(1_500, 9_000),
        { en: 'Remove a wall and old bathroom tiles', ar: 'تكسير حيطة وسيراميك حمام' },
        {
          en: 'A wall of 3 metres between two rooms and the tiles of a bathroom, rubble taken away.',
          ar: 'إزالة حيطة 3 متر بين أوضتين وتكسير سيراميك حمام مع نقل الرتش.',
        },
      ),
    ],
    bios: [
      {
        en: 'Careful demolition and rubble removal for {years}.',
        ar: 'تكسير بحرص ونقل رتش من {years}.',
      },
    ],
  },
  Gardening: {
    jobs: [
      job(
        egp(1_000, 8_000),
        { en: 'Renew a small garden', ar: 'تجديد حديقة صغيرة' },
        {
          en: 'About 80 square metres: new grass, pruning and repair of the irrigation.',
          ar: 'حوالي 80 متر: نجيلة جديدة وتقليم وإصلاح شبكة الري.',
        },
      ),
    ],
    bios: [
      {
        en: 'Gardener with {years} of experience in lawns, pruning and irrigation.',
        ar: 'جنايني خبرة {years} في النجيلة والتقليم وشبكات الري.',
      },
    ],
  },
  'Pest Control': {
    jobs: [
      job(
        egp(500, 2_500),
        { en: 'Cockroaches in the kitchen', ar: 'صراصير في المطبخ' },
        {
          en: 'Treatment of a flat of 120 square metres, safe for children, with a guarantee.',
          ar: 'رش شقة 120 متر بمواد آمنة على الأطفال مع ضمان.',
        },
      ),
    ],
    bios: [
      {
        en: 'Licensed pest control for {years}, without smell and with a guarantee.',
        ar: 'مكافحة حشرات مرخصة من {years}، بدون رائحة ومع ضمان.',
      },
    ],
  },
  Elevators: {
    jobs: [
      job(
        egp(1_500, 15_000),
        { en: 'Lift stops between floors', ar: 'الأسانسير بيقف بين الأدوار' },
        {
          en: 'An eight-storey building; the lift has stopped twice this week and needs inspection.',
          ar: 'عمارة 8 أدوار والأسانسير وقف مرتين الأسبوع ده، محتاج فحص وإصلاح.',
        },
      ),
    ],
    bios: [
      {
        en: 'Lift technician for {years}: maintenance contracts, control panels and doors.',
        ar: 'فني مصاعد خبرة {years} في عقود الصيانة والكنترول والأبواب.',
      },
    ],
  },
  'Solar Energy': {
    jobs: [
      job(
        egp(30_000, 60_000),
        { en: 'Solar panels for a house', ar: 'تركيب ألواح شمسية لمنزل' },
        {
          en: 'A first stage of three kilowatts with an inverter, ready to be extended.',
          ar: 'مرحلة أولى 3 كيلو وات مع إنفرتر وتكون قابلة للتوسعة.',
        },
      ),
      job(
        egp(500, 2_500),
        { en: 'Clean and check solar panels', ar: 'تنظيف وفحص ألواح شمسية' },
        {
          en: 'Twelve panels on the roof give less power than last year.',
          ar: '12 لوح على السطح وإنتاجهم قل عن السنة اللي فاتت.',
        },
      ),
    ],
    bios: [
      {
        en: 'Solar systems and pumps for {years}, from the calculation to the last cable.',
        ar: 'أنظمة طاقة شمسية وطلمبات من {years}، من الحسابات لآخر كابل.',
      },
    ],
  },
  'Car Wash': {
    jobs: [
      job(
        egp(200, 900),
        { en: 'Wash and polish a car at home', ar: 'غسيل وتلميع عربية قدام البيت' },
        {
          en: 'A family car, inside and outside, with the seats.',
          ar: 'عربية ملاكي من جوه وبره مع تنظيف الفرش.',
        },
      ),
    ],
    bios: [
      {
        en: 'I come to your car with water and power, {years} of careful detailing.',
        ar: 'بجيلك لحد العربية بالمياه والكهرباء، خبرة {years} في التلميع.',
      },
    ],
  },
}

/** Second sentences of a biography; `{district}` is the name of the district. */
export const bioClosings: readonly LocalizedText[] = [
  {
    en: 'Based in {district}; same-day visits when possible.',
    ar: 'مقيم في {district} والزيارة في نفس اليوم لو أمكن.',
  },
  { en: 'I serve {district} and the districts around it.', ar: 'بخدم {district} والمناطق اللي حواليها.' },
  { en: 'Call me any day from nine to nine.', ar: 'متاح كل يوم من 9 الصبح لـ 9 بالليل.' },
  { en: 'Inspection is free when we agree on the work.', ar: 'المعاينة مجانية عند الاتفاق على الشغل.' },
  { en: 'I keep my appointments and my prices.', ar: 'ملتزم بالميعاد وبالسعر المتفق عليه.' },
  { en: 'Fridays by appointment.', ar: 'يوم الجمعة بالحجز.' },
]

/** Circumstances that clients add to a description. */
export const jobDetails: readonly LocalizedText[] = [
  { en: 'Third floor, no lift.', ar: 'الدور الثالث من غير أسانسير.' },
  { en: 'Parking in front of the building.', ar: 'فيه ركنة قدام العمارة.' },
  { en: 'I am at home after five in the afternoon.', ar: 'متواجد في البيت بعد الساعة 5.' },
  { en: 'Mornings only, please.', ar: 'الصبح بس لو سمحت.' },
  { en: 'Please quote with materials.', ar: 'يا ريت السعر شامل الخامات.' },
  { en: 'I buy the materials myself.', ar: 'الخامات عليا.' },
  { en: 'It is urgent.', ar: 'الموضوع مستعجل.' },
  { en: 'There are small children at home.', ar: 'فيه أطفال صغيرين في البيت.' },
  { en: 'Friday or Saturday suits us best.', ar: 'الجمعة أو السبت أنسب لينا.' },
  { en: 'A guarantee on the work is important to me.', ar: 'الضمان على الشغل مهم بالنسبة لي.' },
]

/** What craftsmen write beside their price. */
export const quoteNotes: readonly LocalizedText[] = [
  { en: 'I can come today.', ar: 'ممكن أجي النهارده.' },
  { en: 'The price includes materials and labour.', ar: 'السعر شامل الخامات والمصنعية.' },
  { en: 'Labour only; you buy the materials.', ar: 'السعر مصنعية فقط والخامات على العميل.' },
  { en: 'The final price follows the inspection.', ar: 'السعر النهائي بعد المعاينة.' },
  { en: 'Six months guarantee on the work.', ar: 'ضمان 6 شهور على الشغل.' },
  { en: 'I have done many jobs like this near you.', ar: 'عملت شغل زي ده كتير في منطقتك.' },
  { en: 'Original spare parts with an invoice.', ar: 'قطع غيار أصلية بفاتورة.' },
  { en: 'I need about three hours.', ar: 'الشغل محتاج حوالي 3 ساعات.' },
  { en: 'Two days of work with one helper.', ar: 'الشغل ياخد يومين ومعايا مساعد.' },
  { en: 'I am free tomorrow morning.', ar: 'فاضي بكرة الصبح.' },
  {
    en: 'Please send a picture so that I bring the right parts.',
    ar: 'ابعت صورة لو سمحت علشان أجيب القطع المناسبة.',
  },
  { en: 'The inspection is free if you accept the quote.', ar: 'المعاينة مجانية في حالة الاتفاق.' },
  { en: 'I clean up and take the rubble with me.', ar: 'بنضف المكان وباخد الرتش معايا.' },
  { en: 'A small discount if you add another job.', ar: 'فيه خصم لو فيه شغل تاني معاه.' },
  { en: 'I live ten minutes away.', ar: 'ساكن على بعد 10 دقايق منك.' },
]

/** From the cheapest to the dearest job of a trade. */
export const priceRangeOf = (trade: TradeName): PriceRange => {
  const prices = tradeTexts[trade].jobs.map(({ price }) => price)
  return {
    min: piastres(Math.min(...prices.map(({ min }) => min))),
    max: piastres(Math.max(...prices.map(({ max }) => max))),
  }
}
