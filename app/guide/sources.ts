import type { Day } from "#app/platform/date.ts";

/** Where a statement of the guide comes from: a public page that was looked at, in a stored copy, on `lookedAt`. */
export interface Source {
  title: string;
  publisher: string;
  address: string;
  /** Who says it: a page that sells what it describes is printed as one. */
  kind: "authority" | "study" | "trade" | "other";
  lookedAt: Day;
}

const LOOKED_AT: Day = "2026-11-27";

const from = (kind: Source["kind"]) => (title: string, publisher: string, address: string) => ({
  title,
  publisher,
  address,
  kind,
  lookedAt: LOOKED_AT,
});
/** Health services, lawmakers, courts, regulators, and bodies that speak for a profession or for consumers. */
const authority = from("authority");
const study = from("study");
/** Whoever else writes about it: a bank, a lawyer, a newspaper. */
const other = from("other");
/** Clinics, teachers and sellers: they know the work, and live by it. */
const trade = from("trade");

/** Every source of the guide, once. Only pages that were read; adding one needs a statement that rests on it. */
export const SOURCES = {
  nhsCellulitis: authority("Cellulitis", "NHS", "https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/cellulitis/"),
  nhsSpreading: authority(
    "Cellulitis: symptoms",
    "Stow Surgery (NHS), from NHS Choices",
    "http://www.stowsurgery.co.uk/Library/Conditions/Articles/cellulitis/symptoms",
  ),
  nhsInformSepsis: authority("Sepsis", "NHS inform, Scotland", "https://www.nhsinform.scot/sepsis"),
  sepsisSigns: authority(
    "What is sepsis?",
    "Kumar Medical Centre (NHS)",
    "https://kumarmedicalcentre.co.uk/infopage/63cfde08d9c7df183669faac",
  ),
  aadComplications: authority(
    "Tattoo complications may warrant a trip to the doctor",
    "American Academy of Dermatology",
    "https://www.aad.org/news/tattoo-complications",
  ),
  fdaTattoos: authority(
    "Tattoos & Permanent Makeup: Fact Sheet",
    "US Food and Drug Administration",
    "https://fda.gov/cosmetics/productsingredients/products/ucm108530.htm",
  ),
  dial112: authority("Dial 112 for emergencies, anywhere in Europe", "European Union", "http://europa.eu/50/news/theme/070202_en.htm"),
  emergencyNumbers: other(
    "Emergency telephone number",
    "Worddisk, after Wikipedia",
    "https://worddisk.com/wiki/Emergency_telephone_number/",
  ),
  samaritans: authority(
    "Coventry Samaritans will be open as usual over Christmas",
    "Samaritans",
    "https://samaritans.org/branches/coventry/coventry-branch-news/coventry-samaritans-will-be-open-usual-over-christmas",
  ),
  nhsChoosing: authority(
    "Choosing who will do your cosmetic procedure",
    "NHS",
    "https://www.nhs.uk/conditions/cosmetic-procedures/choosing-who-will-do-your-procedure/",
  ),
  nhsTattooRemoval: authority(
    "Tattoo removal",
    "NHS",
    "https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/cosmetic-procedures/non-surgical-cosmetic-procedures/tattoo-removal/",
  ),
  newcastleLaser: authority(
    "Laser tattoo removal",
    "Newcastle upon Tyne Hospitals NHS Foundation Trust",
    "https://newcastle-hospitals.nhs.uk/services/dermatology/patient-dermatology-information-leaflets/laser-tattoo-removal",
  ),
  homeRemoval: other("Home tattoo removal", "Healthline", "https://www.healthline.com/health/home-tattoo-removal"),
  spcp: authority(
    "SPCP Trainer/Supplier Guidelines",
    "Society of Permanent Cosmetic Professionals",
    "https://spcp.org/pages/spcp-guidelines",
  ),
  proqual: authority(
    "ProQual Level 4 Certificate in Micropigmentation, Machine Method for Scalp: specification",
    "ProQual, as printed by a course provider",
    "https://asadhussainasdi.pk/proqual-level-4-certificate-in-micropigmentation-machine-method-for-scalp-course-in-islamabad-registration-open/",
  ),
  cheltenham: authority(
    "Skin piercing",
    "Cheltenham Borough Council",
    "https://www.cheltenham.gov.uk/info/75/health_and_safety_in_the_workplace/698/skin_piercing",
  ),
  torridge: authority(
    "Acupuncture, Tattooing, Skin Piercing, Electrolysis, Semi-Permanent Skin Colouring",
    "Torridge District Council",
    "https://torridge.gov.uk/article/14518/Acupuncture-Tattooing-Skin-Piercing-Electrolysis-Semi-Permanent-Skin-Colouring",
  ),
  englandLicence: authority(
    "The licensing of non-surgical cosmetic procedures in England: consultation response",
    "Department of Health and Social Care, August 2025",
    "https://www.gov.uk/government/consultations/licensing-of-non-surgical-cosmetic-procedures/outcome/the-licensing-of-non-surgical-cosmetic-procedures-in-england-consultation-response",
  ),
  consumerRightsCare: authority(
    "Consumer Rights Act 2015, explanatory notes: section 49",
    "legislation.gov.uk",
    "https://www.legislation.gov.uk/ukpga/2015/15/notes/division/3/1/5/3",
  ),
  consumerRightsServices: authority(
    "Consumer Rights Act 2015, explanatory notes: chapter 4, services",
    "legislation.gov.uk",
    "https://legislation.gov.uk/ukpga/2015/15/notes/division/3/1/5",
  ),
  niBusiness: authority(
    "The Consumer Rights Act: consumer rights when buying services",
    "nibusinessinfo.co.uk, Invest Northern Ireland",
    "https://www.nibusinessinfo.co.uk/content/consumer-rights-when-buying-services",
  ),
  michelmores: other(
    "Guide to the Consumer Rights Act 2015, part 3: selling services",
    "Michelmores, solicitors",
    "https://michelmores.com/tech-innovation-insight/guide-consumer-rights-act-2015-part-3-selling-services",
  ),
  nhbf: authority(
    "Steps to take if you’re unhappy with salon services",
    "National Hair and Beauty Federation",
    "https://nhbf.co.uk/advice-and-resources/complaints/making-a-complaint",
  ),
  ombudsman: authority(
    "Problems with goods and services bought using a debit card or credit",
    "Financial Ombudsman Service",
    "https://financial-ombudsman.org.uk/consumers/complaints-can-help/credit-borrowing-money/goods-services-bought-credit",
  ),
  cardRefund: other(
    "Claim a debit or credit card refund",
    "first direct",
    "https://www2.firstdirect.com/help/product-support/card-payments-help/",
  ),
  smallClaims: other("Small claims court", "MoneySavingExpert", "https://www.moneysavingexpert.com/reclaim/small-claims-court/"),
  smallClaimsLimits: other(
    "Small Claims Court UK: FAQs on Claims Under £10,000",
    "legaldocuments.co.uk",
    "https://www.legaldocuments.co.uk/county-court/small-claims-court-faq/",
  ),
  smallClaimsNations: other(
    "How to make a small court claim in the UK: a step-by-step guide",
    "Martin Taggart",
    "https://martintaggart.com/how-to-make-a-small-court-claim-in-the-uk-a-step-by-step-guide",
  ),
  citizensAdvice: authority(
    "Trading Standards consumer advice",
    "Milton Keynes City Council",
    "https://www.milton-keynes.gov.uk/environmental-health/trading-standards/trading-standards-consumer-advice",
  ),
  websiteOperators: authority(
    "The Defamation (Operators of Websites) Regulations 2013",
    "legislation.gov.uk",
    "http://www.legislation.gov.uk/uksi/2013/3028/body/made",
  ),
  ftcReviews: authority(
    "Trade Regulation Rule on the Use of Consumer Reviews and Testimonials, 16 CFR Part 465",
    "US Federal Trade Commission, August 2024",
    "https://www.govinfo.gov/content/pkg/FR-2024-08-22/html/2024-18519.htm",
  ),
  eccNet: authority(
    "Enforcement toolkit: European Consumer Centres Network",
    "European Disability Forum",
    "https://edf-feph.org/enforcement-toolkit-european-consumer-centres-network",
  ),
  rassman: study(
    "Scalp Micropigmentation: A Concealer for Hair and Scalp Deformities (Rassman, Pak, Kim and Estrin, 2015)",
    "Journal of Clinical and Aesthetic Dermatology",
    "https://docslib.org/doc/2918702/scalp-micropigmentation-a-concealer-for-hair-and-scalp-deformities",
  ),
  rassmanSummary: study(
    "Scalp Micropigmentation: A Medical Tattoo Process for Hair Loss (Rassman, Pak and Kim)",
    "summary by Tressless",
    "https://tressless.com/research/scalp-micropigmentation-medical-tattoo-for-hair-loss-31NM",
  ),
  smpChapter: study(
    "“Permanent” Scalp Micropigmentation (Rassman, Park, Kim, Shapiro and Large)",
    "Plastic Surgery Key",
    "https://plasticsurgerykey.com/permanent-scalp-micropigmentation",
  ),
  picosecond: study(
    "Successful Treatment of Scalp Micropigmentation With 1064 nm Picosecond Nd:YAG Laser (2020, four patients)",
    "Lasers in Surgery and Medicine, by PubMed",
    "https://pubmed.ncbi.nlm.nih.gov/33289086/",
  ),
  wimpole: trade(
    "Is scalp micropigmentation for women really worth it?",
    "Wimpole Clinic, London",
    "https://wimpoleclinic.com/blog/is-scalp-micropigmentation-for-women-really-worth-it-and-why",
  ),
  proHair: trade(
    "Comparison of hair pigmentation needles with other small objects",
    "Prohairclinic",
    "https://www.prohairclinic.com/en/blog/comparison-of-hair-pigmentation-needles-with-other-small-objects-smaller-than-a-grain-of-salt",
  ),
  robJames: trade(
    "What is the best size needle for scalp micropigmentation?",
    "Rob James SMP, Vancouver",
    "https://robjamessmp.com/what-is-the-best-size-needle-for-scalp-micropigmentation/",
  ),
  gerowDots: trade(
    "SMP results aren’t necessarily better with smaller needles",
    "Jonathan Gerow",
    "http://jonathangerow.com/smp-results-arent-necessarily-better-smaller-needles/",
  ),
  dotSize: trade("The importance of dot size in scalp micropigmentation", "Team Micro", "https://www.teammicro.com/smp/dot-size/"),
  discoloration: trade("Number one concern about scalp micropigmentation", "Team Micro", "https://www.teammicro.com/smp/discoloration/"),
  bionumbersHair: study(
    "Number of terminal hairs on the human scalp, 116431 (Barman and others, 1965)",
    "BioNumbers, Harvard Medical School",
    "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=116431&ver=2&trm=&org=",
  ),
  follicles: other(
    "How many hair follicles per square inch?",
    "Biology Insights",
    "https://biologyinsights.com/how-many-hair-follicles-per-square-inch",
  ),
  hairWidth: trade("Hair follicle and calibre", "Hair Skin Wellness", "https://www.hair-skin-wellness.com/hair-follicle-and-calibre/"),
  scalphair: trade("How it works", "Scalphair UK", "https://scalphair-uk.com/how-it-works/"),
  blueOverTime: trade(
    "Will scalp micropigmentation go blue over time?",
    "HD Hairlines",
    "https://www.hdhairlines.com/scalp-micropigmentation/will-scalp-micropigmentation-go-blue-over-time/",
  ),
  regrets: trade(
    "8 scalp micropigmentation regrets and how to avoid them",
    "Wimpole Clinic, London",
    "https://wimpoleclinic.com/blog/8-scalp-micropigmentation-regrets-and-how-to-avoid-them",
  ),
  tooDark: trade(
    "What’s the biggest mistake in scalp micropigmentation?",
    "Aesthetics International",
    "https://aestheticsinternational.org/whats-the-biggest-mistake-in-scalp-micropigmentation/",
  ),
  inkColour: trade("Ultrascalp Ink", "Ultrascalp Ink", "https://ultrascalp-ink.co.uk/2024/08/12/ball-bag-2024/"),
  helmet: trade(
    "What will my scalp micropigmentation look like in 10 years?",
    "Topline SMP",
    "https://toplinesmp.com/what-will-my-scalp-micropigmentation-look-like-in-10-years/",
  ),
  smpProcess: trade("The SMP process", "SMP Hair Creations", "https://smphaircreations.com/what-we-offer/smp-process"),
  scalpGuru: trade("How many sessions will you need?", "Scalp Guru", "https://www.scalpguru.com/smp/how-many-sessions-will-you-need/"),
  fullScalp: trade(
    "Why does scalp micropigmentation take 3 separate sessions?",
    "Full Scalp",
    "https://www.fullscalp.com/why-does-scalp-micropigmentation-take-3-separate-sessions/",
  ),
  recoveryWeek: trade(
    "Recovery process of scalp micropigmentation",
    "Scalp Clinic",
    "http://www.scalpclinic.com/recovery-process-scalp-micropigmentation/",
  ),
  recoveryMonth: trade(
    "Scalp micropigmentation recovery process: what to expect",
    "Scalp Clinic",
    "http://www.scalpclinic.com/general/scalp-micropigmentation-recovery-process-expect/",
  ),
  sixWeeks: trade(
    "Scalp micropigmentation healing process: the 6-week biological blueprint",
    "Hair Doctor NYC",
    "https://hairdoctornyc.com/scalp-micropigmentation-healing-process",
  ),
  dayByDay: trade(
    "Scalp micropigmentation healing timeline: day-by-day guide",
    "My Transformation",
    "https://www.mytransformation.com.au/blogs/news/scalp-micropigmentation-healing-timeline-day-by-day-guide",
  ),
  austin: trade(
    "Scalp micropigmentation: recovery time",
    "SMP of Austin",
    "https://www.smpofaustin.com/scalp-micropigmentation-recovery-time/",
  ),
  steadyCare: trade("SMP care", "Steady Micro", "https://steadymicro.com/smp-care/"),
  ukPrices: trade("Scalp micropigmentation: alopecia", "SMP Aesthetics", "https://smpaesthetics.co.uk/scalp-micropigmentation/alopecia/"),
  ruliPrices: trade(
    "How much does scalp micropigmentation cost in the UK",
    "Ruli, 2023",
    "https://en.ruli.com/procedure/scalp-micropigmentation/how-much-does-it-cost-in-uk",
  ),
  laterYears: trade(
    "What are the options after your treatment?",
    "HIS Hair Clinic",
    "https://hishairclinic.co.uk/blog/smp-related-blogs/what-are-the-options-after-your-treatment/",
  ),
  coastFading: trade("How long will my SMP results last?", "Coast SMP", "https://www.coastsmp.com/faq/how-long-will-my-smp-results-last/"),
  inkFading: trade("Will scalp micropigmentation fade?", "Ink2Scalp", "https://www.ink2scalp.com/post/will-scalp-micropigmentation-fade"),
  courseDays: trade(
    "How do you become a scalp micropigmentation artist?",
    "scalpmicropigmentation.uk",
    "https://scalpmicropigmentation.uk/how-do-you-become-a-scalp-micropigmentation-artist",
  ),
  skalp: trade("Scalp micropigmentation gone wrong", "Skalp", "https://skalp.com/scalp-micropigmentation-gone-wrong/"),
  takenPhotos: trade("The Art of Hair in Florida", "SMP Debate", "https://smpdebate.com/the-art-of-hair-in-florida/"),
  rotaryMachine: trade("What is scalp micropigmentation?", "Scalp Nation", "https://scalpnation.co.uk/category/hair-loss/"),
  laserPrices: trade(
    "Straight answers about laser tattoo removal",
    "Tattoo Removal Answers",
    "https://tattooremovalanswers.pages.dev/sitemap.xml",
  ),
  waysOut: trade(
    "How to remove a scalp micropigmentation treatment",
    "Team Micro, 2022",
    "https://www.teammicro.com/smp/2022/10/26/how-to-remove-a-scalp-micropigmentation-treatment/",
  ),
  pmuHub: trade(
    "Scalp micropigmentation removal",
    "PMU Hub",
    "https://www.pmuhub.com/scalp-micropigmentation/scalp-micropigmentation-removal/",
  ),
  badInk: trade("Scalp micropigmentation removal", "Trillium Ink", "https://trilliumink.net/scalp-micropigmentation-removal/"),
  salineSmall: trade("Saline removal", "MV Beauty", "https://mvbeauty.net/pmu/saline-removal/"),
  salineSessions: trade("Saline tattoo removal FAQ", "OptiBrow", "https://www.optibrowpmu.com/post/saline_tattoo_removal_faq"),
  salineHair: trade("Salt & saline tattoo removal", "Suman Brows", "https://sumanbrows.com/pages/salt-saline-tattoo-removal"),
  camouflage: trade(
    "Can scalp micropigmentation be removed?",
    "Yama Studios, Hawaii",
    "https://yamastudios.co/can-scalp-micropigmentation-be-removed-a-hawaii-smp-practitioner-explains/",
  ),
  realSelf: trade(
    "Scalp micropigmentation and removing tattoo ink from the scalp by laser? Answers of three doctors",
    "RealSelf",
    "https://www.realself.com/question/scalp-micropigmentation-and-removing-tattoo-ink-from-the-scalp-laser",
  ),
  lightenFirst: trade(
    "Can you undo scalp micropigmentation?",
    "Scalp King",
    "https://scalpking.com/can-you-undo-scalp-micropigmentation-smp/",
  ),
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
