import { type AbuseClass, isPlay, type Targets } from "#tests/abuse/abuse-class.ts";
import { ABUSE_CLASSES } from "#tests/abuse/abuse-classes.ts";
import { AttackedSite, prepareGround } from "#tests/abuse/attacked-site.ts";
import { attack, type Finding, judgeAlone } from "#tests/abuse/campaign.ts";
import { keepCase, keptCases } from "#tests/abuse/kept-cases.ts";
import { loadSentFiles } from "#tests/abuse/sent-files.ts";
import type { AnyShot } from "#tests/abuse/shot.ts";
import { Tally } from "#tests/abuse/tally.ts";

export interface AttackOptions {
  folder: string;
  requests: number;
  seed: number;
  /** Numbers of classes; null for all. */
  only: number[] | null;
  /** Whether a new finding is kept in tests/abuse/corpus/. */
  keep: boolean;
  say: (line: string) => void;
}

export interface AttackReport {
  findings: Finding[];
  tally: Tally;
  lines: string[];
  /** Forms and actions found. */
  forms: number;
  actions: number;
}

/** Requests of one chapter: then the site is ended, looked over and begun anew on a fresh copy of the world. */
const CHAPTER = 20_000;
/** A campaign of several chapters begins with a short one, which tells what a case of each class takes. */
const FIRST_CHAPTER = 2_000;
const DEFAULT_WEIGHT = 10;

/** Kept cases first, then classes in turn by their weight, until so many requests have been sent. From the second chapter on each has time by its weight, not cases. */
export async function attackAll(options: AttackOptions): Promise<AttackReport> {
  const { requests, seed, only, say } = options;
  // What changes nothing goes first: the worker has nothing to do then, so that whatever changes is of a request.
  const classes = ABUSE_CLASSES.filter(({ id }) => only === null || only.includes(id)).sort((a, b) => rank(a) - rank(b));
  const [tally, findings] = [new Tally(), [] as Finding[]];
  const [ground] = await Promise.all([prepareGround(options.folder), loadSentFiles()]);
  let targets: Targets | null = null;
  let serverMs = 0;
  const [startedAt, ownAtStart] = [performance.now(), process.cpuUsage()];
  try {
    for (let chapter = 0; chapter === 0 || tally.requests < requests; chapter += 1) {
      const site = await AttackedSite.start(ground);
      try {
        // The world is the same in every chapter, and so are the forms its pages show.
        targets = targets === null ? await site.findForms() : site.takeForms(targets);
        const found = chapter === 0 ? await replayKept(site, only, tally) : [];
        const longest = chapter === 0 && requests > CHAPTER ? FIRST_CHAPTER : CHAPTER;
        const size = Math.min(longest, Math.max(requests - tally.requests, 0));
        found.push(...(await attackChapter(site, classes, targets, { size, chapter, seed }, tally)));
        for (const finding of found) {
          say(`class ${finding.id}: ${finding.faults.join("; ")}: ${JSON.stringify(finding.case)?.slice(0, 1_500)}`);
          if (options.keep) keepCase(finding);
        }
        findings.push(...found);
      } finally {
        serverMs += site.serverMs();
        await site.stop();
      }
      if (requests > CHAPTER) {
        const rate = Math.round(tally.requests / ((performance.now() - startedAt) / 1_000));
        say(`chapter ${chapter + 1}: ${tally.requests} requests, ${rate} a second, ${findings.length} findings`);
      }
    }
  } finally {
    ground.clear();
  }
  const own = process.cpuUsage(ownAtStart);
  const each = (ms: number) => (ms / Math.max(1, tally.requests)).toFixed(2);
  const [forms, actions] = [targets?.forms.length ?? 0, new Set(targets?.forms.map(({ route }) => route)).size];
  const lines = [
    `${actions} actions, ${forms} forms as somebody sees them`,
    ...tally.lines((performance.now() - startedAt) / 1_000),
    `processor for a request: the server ${each(serverMs)} ms, the attackers ${each((own.user + own.system) / 1_000)} ms`,
  ];
  return { findings, tally, forms, actions, lines };
}

async function attackChapter(
  site: AttackedSite,
  classes: readonly AbuseClass[],
  targets: Targets,
  { size, chapter, seed }: { size: number; chapter: number; seed: number },
  tally: Tally,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  // A class that waits three seconds for each silence would else take all of a long campaign.
  const shareOf = (one: AbuseClass) => weightOf(one) / (tally.msOfACase(one.id) ?? 1);
  const shares = classes.reduce((sum, one) => sum + shareOf(one), 0);
  for (const one of classes) {
    const count = Math.max(1, Math.round((size * shareOf(one)) / shares));
    const begunAt = performance.now();
    findings.push(...(await attack(site, one, targets, count, mixed(seed, chapter, one.id), tally)));
    tally.spent(one.id, performance.now() - begunAt);
    if (!site.isAlive())
      return [...findings, { id: one.id, faults: ["a process has ended", ...site.logFaults.slice(0, 20)], seed, case: null }];
  }
  return [...findings, ...(await lookOver(site, seed))];
}

const weightOf = (one: AbuseClass) => one.weight ?? DEFAULT_WEIGHT;
const rank = (one: AbuseClass) => (isPlay(one) ? 2 : one.means === "nothing" ? 0 : 1);
const mixed = (seed: number, chapter: number, id: number) =>
  (Math.imul(seed ^ Math.imul(chapter + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(id, 0xc2b2ae35)) | 0;

async function replayKept(site: AttackedSite, only: number[] | null, tally: Tally): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const kept of keptCases()) {
    const one = ABUSE_CLASSES.find(({ id }) => id === kept.id);
    if (one === undefined || (only !== null && !only.includes(one.id))) continue;
    await site.sessions.renew();
    await site.watch.settle();
    const faults = isPlay(one) ? await one.play(site, kept.case) : await judgeAlone(site, one, kept.case as AnyShot, tally);
    if (faults.length > 0) findings.push({ id: kept.id, faults, seed: kept.seed, case: kept.case });
  }
  return findings;
}

/** At a chapter's end: the database is whole, no job died of what was sent, and the logs say nothing they should not. */
async function lookOver(site: AttackedSite, seed: number): Promise<Finding[]> {
  await site.untilQuiet();
  const faults = [...new Set(site.logFaults)].slice(0, 20);
  faults.push(...(await site.watch.damage()));
  const dead = await site.watch.deadJobs();
  if (dead.length > 0) faults.push(...dead.map((job) => `a job died: ${job}`));
  return faults.length === 0 ? [] : [{ id: 0, faults, seed, case: null }];
}
