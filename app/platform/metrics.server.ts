import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from "prom-client";

/** What is counted as it happens, and by what it is told apart. Labels are few, fixed words: never an address, a name or anything a client sent. */
export const COUNTED = {
  http_requests: { help: "Answers by class of address, method and status.", labels: ["class", "method", "status"] },
  guard_refusals: { help: "Requests refused before any page ran, by reason.", labels: ["reason"] },
  rate_limited: { help: "Acts refused because there were too many, by limit.", labels: ["limit"] },
  sign_ins: { help: "Sign-ins and steps of them, by way and outcome.", labels: ["way", "outcome"] },
  password_hashes: { help: "Password hashes computed, to check or to make one.", labels: [] },
  uploads: { help: "Forms that may carry files, by outcome.", labels: ["outcome"] },
  role_changes: { help: "Roles given, taken, and accounts suspended or restored.", labels: ["act"] },
  csp_reports: { help: "Browsers' reports of something a page's policy refused, by directive.", labels: ["directive"] },
  page_cache: {
    help: "Requests without a cookie, by whether their page was kept, renewed for them, or missing from memory.",
    labels: ["outcome"],
  },
  copy_reads: {
    help: "Answers made for requests without a cookie where copies may be read, by which database all of it was read from in the end.",
    labels: ["from"],
  },
  jobs: { help: "Jobs run, by kind and outcome.", labels: ["kind", "outcome"] },
  damaged_files: { help: "Times a stored file was not what was put there, and was not sent.", labels: [] },
  mails: { help: "Mails handed to the mail server or the outbox, by outcome.", labels: ["outcome"] },
  forgotten: { help: "Rows that a retention rule deleted or blanked, by rule.", labels: ["rule"] },
} as const;

export type Counted = keyof typeof COUNTED;
export type LabelsOf<N extends Counted> = Record<(typeof COUNTED)[N]["labels"][number], string>;

/** Seconds. Half of a quick page, the line of two seconds, and what a proxy gives up at. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/** The figures of one process, in Prometheus's terms. */
export interface Metrics {
  count<N extends Counted>(name: N, labels: LabelsOf<N>, by?: number): void;
  /** How long an answer took, in seconds. */
  time(routeClass: string, seconds: number): void;
  /** A figure that is read when somebody asks; null: it is not known just now and is left out. */
  gauge(name: string, help: string, read: () => number | null | Promise<number | null>): void;
  /** Everything as data, with the process's name on each value. */
  read(): Promise<Figures>;
}

/** One process's figures as data. */
export type Figures = MetricObjectWithValues<MetricValue<string>>[];

const PREFIX = "scalpmark_";

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** The figures of several processes as one text in Prometheus's format. */
export const printFigures = (processes: readonly Figures[]): Promise<string> => AggregatorRegistry.aggregate([...processes]).metrics();

/** `withProcess`: also what Node knows of the process itself (memory, event loop, handles), which sets observers going. */
export function createMetrics(process: string, { withProcess = false } = {}): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  const registers = [registry];
  const counters = new Map<Counted, Counter>();
  for (const [name, { help, labels }] of Object.entries(COUNTED) as [Counted, (typeof COUNTED)[Counted]][])
    counters.set(name, new Counter({ name: `${PREFIX}${name}_total`, help, labelNames: [...labels], registers }));
  /** What was counted since somebody last asked, by the values of its labels: prom-client takes as long to find a counter as a page from memory takes to be found. */
  const counted = new Map<string, { counter: Counter | undefined; labels: Record<string, string>; by: number }>();
  function tally(): void {
    for (const { counter, labels, by } of counted.values()) counter?.inc(labels, by);
    counted.clear();
  }
  const seconds = new Histogram({
    name: `${PREFIX}http_seconds`,
    help: "Seconds from a request's first byte to its answer's last, by class of address.",
    labelNames: ["class"],
    buckets: BUCKETS,
    registers,
  });
  if (withProcess) collectDefaultMetrics({ register: registry });
  return {
    count(name, given, by = 1) {
      const labels: Record<string, string> = given;
      let key: string = name;
      for (const label of COUNTED[name].labels) key += ` ${labels[label]}`;
      const known = counted.get(key);
      if (known === undefined) counted.set(key, { counter: counters.get(name), labels, by });
      else known.by += by;
    },
    time: (routeClass, took) => seconds.observe({ class: routeClass }, took),
    gauge(name, help, read) {
      new Gauge({
        name: `${PREFIX}${name}`,
        help,
        registers,
        async collect() {
          const value = await read();
          if (value === null) this.remove({});
          else this.set(value);
        },
      });
    },
    read() {
      tally();
      return registry.getMetricsAsJSON();
    },
  };
}
