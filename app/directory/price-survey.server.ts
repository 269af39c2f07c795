import { isTreatment, TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import { type Db, hotQuery, hotStatement } from "#app/platform/store.server.ts";

/** Fewer clinics than this say what one of them asks, not what is usual. */
export const FEWEST_PRICED = 5;

/** What the clinics listed here state for one treatment in one currency. Amounts in hundredths. */
export interface PriceLine {
  treatment: Treatment;
  currency: string;
  /** Clinics that state a price. */
  clinics: number;
  /** The cheapest, the middle one and the dearest of the prices they begin at. */
  lowest: number;
  median: number;
  highest: number;
}

/** A treatment that clinics offer, and how many of them state what it costs. */
export interface Offered {
  treatment: Treatment;
  priced: number;
  unpriced: number;
}

export interface PriceSurvey {
  /** With at least FEWEST_PRICED clinics, by treatment and then by how many state one. */
  lines: readonly PriceLine[];
  offered: readonly Offered[];
  readAt: Date;
}

const LINES = `with stated as (select t.treatment, t.currency, t.price_from amount,
    row_number() over (partition by t.treatment, t.currency order by t.price_from) place,
    count(*) over (partition by t.treatment, t.currency) clinics
  from clinic_treatments t join listings l on l.clinic_id = t.clinic_id where t.price_from is not null and t.currency is not null)
select treatment, currency, clinics, min(amount) lowest, max(amount) highest,
  avg(case when place in ((clinics + 1) / 2, (clinics + 2) / 2) then amount end) median
from stated where clinics >= ? group by treatment, currency order by clinics desc, currency`;

const OFFERED = `select t.treatment, sum(t.price_from is not null) priced, sum(t.price_from is null) unpriced
  from clinic_treatments t join listings l on l.clinic_id = t.clinic_id group by t.treatment`;

/** Reading all prices of 100,000 clinics takes a good part of a second, and what is usual does not change from one minute to the next. */
const KEPT_MS = 10 * 60_000;
const kept = hotQuery(() => ({ survey: null as PriceSurvey | null }));

export function readPriceSurvey(db: Db, now: Date): PriceSurvey {
  const place = kept(db);
  const age = place.survey === null ? KEPT_MS : now.getTime() - place.survey.readAt.getTime();
  if (place.survey !== null && age >= 0 && age < KEPT_MS) return place.survey;
  const known = <T extends { treatment: string }>(rows: T[]) =>
    rows
      .filter((row): row is T & { treatment: Treatment } => isTreatment(row.treatment))
      .sort((a, b) => TREATMENTS.indexOf(a.treatment) - TREATMENTS.indexOf(b.treatment));
  place.survey = {
    lines: known(hotStatement(db, LINES).all(FEWEST_PRICED) as PriceLine[]),
    offered: known(hotStatement(db, OFFERED).all() as Offered[]),
    readAt: now,
  };
  return place.survey;
}
