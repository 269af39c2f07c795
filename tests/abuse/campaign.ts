import fc from "fast-check";
import { ENGINE } from "#app/platform/engine.server.ts";
import { type AbuseClass, isPlay, type PlayClass, type ShotClass, type Targets } from "#tests/abuse/abuse-class.ts";
import type { AttackedSite } from "#tests/abuse/attacked-site.ts";
import { CANARY } from "#tests/abuse/attacked-world.ts";
import { faultsOf, isMeantRefusal, isStream, SLOW_MS } from "#tests/abuse/oracle.ts";
import { type AnyShot, isRaw, type RawShot, type Shot } from "#tests/abuse/shot.ts";
import type { Tally } from "#tests/abuse/tally.ts";
import type { Answer, Wire } from "#tests/abuse/wire.ts";

/** A case that should not have gone as it did, as small as it was found to go. */
export interface Finding {
  id: number;
  faults: string[];
  seed: number;
  case: unknown;
}

/** Milliseconds of silence after which a connection written to by hand has said what it says. */
const QUIET_MS = 2_500;
/** That somebody looked at something private, or gave a wrong answer, is written down: that is not the change that was refused. */
const RECORDS = new Set(["events", "seals"]);
/** Longest time spent on making one case smaller. */
const SHRINK_MS = 8_000;

/** Cases of one class: sent, judged, and where one fails drawn again by fast-check from the same seed and made smaller. */
export async function attack(
  site: AttackedSite,
  one: AbuseClass,
  targets: Targets,
  count: number,
  seed: number,
  tally: Tally,
): Promise<Finding[]> {
  return isPlay(one) ? playAll(site, one, targets, count, seed, tally) : shootAll(site, one, targets, count, seed, tally);
}

async function shootAll(
  site: AttackedSite,
  one: ShotClass,
  targets: Targets,
  count: number,
  seed: number,
  tally: Tally,
): Promise<Finding[]> {
  const arbitrary = one.shots(targets);
  const shots = fc.sample(arbitrary, { numRuns: count, seed });
  await site.sessions.renew();
  await site.watch.settle();
  const suspects = new Map<number, string[]>();
  // What may change something goes one after the other: a change is then known to be of that request.
  const together = one.means === "nothing";
  if (together) {
    await site.inParallel(shots, async (shot, wire, place) => note(suspects, place, await judge(site, one, shot, wire, tally)));
    if ((await site.watch.changes()).length > 0) for (const place of shots.keys()) suspects.set(place, suspects.get(place) ?? []);
  } else {
    for (const [place, shot] of shots.entries()) note(suspects, place, await judgeAlone(site, one, shot, tally));
  }
  const findings: Finding[] = [];
  for (const [place, first] of suspects) {
    const shot = shots[place] as AnyShot;
    await site.untilQuiet();
    await site.sessions.renew();
    const again = await judgeAlone(site, one, shot, tally);
    const certain = first.filter((fault) => fault.startsWith("status") || fault.includes("secret"));
    if (again.length + certain.length === 0) {
      if (first.length > 0) tally.unsure(one.id, first);
      continue;
    }
    findings.push(await shrink(site, one, arbitrary, { seed, place, shot, faults: [...new Set([...again, ...certain])] }, tally));
    if (findings.length >= 3) break;
  }
  return findings;
}

const note = (suspects: Map<number, string[]>, place: number, faults: string[]) => void (faults.length > 0 && suspects.set(place, faults));

async function shrink(
  site: AttackedSite,
  one: ShotClass,
  arbitrary: fc.Arbitrary<AnyShot>,
  found: { seed: number; place: number; shot: AnyShot; faults: string[] },
  tally: Tally,
): Promise<Finding> {
  const { seed, place, shot, faults } = found;
  let [smallest, why] = [shot, faults];
  const fails = fc.asyncProperty(arbitrary, async (candidate) => {
    await site.sessions.renew();
    await site.watch.settle();
    const itsFaults = await judgeAlone(site, one, candidate, tally);
    if (itsFaults.length > 0) [smallest, why] = [candidate, itsFaults];
    return itsFaults.length === 0;
  });
  await fc.check(fails, { seed, path: String(place), numRuns: 1, interruptAfterTimeLimit: SHRINK_MS });
  return { id: one.id, faults: why, seed, case: smallest };
}

/** As `judge`, and nothing was committed that was not meant. */
export async function judgeAlone(site: AttackedSite, one: ShotClass, shot: AnyShot, tally: Tally): Promise<string[]> {
  const before = tally.accepted;
  const faults = await judge(site, one, shot, site.wires[0] as Wire, tally);
  const mayChange = one.means !== "nothing" && tally.accepted > before;
  if (!(await site.watch.mayHaveChanged())) return faults;
  if (!mayChange) faults.push(...(await site.watch.changes()).filter((table) => !RECORDS.has(table)).map((table) => `changed ${table}`));
  await site.watch.settle();
  await site.sessions.renew();
  await site.watch.settle();
  return faults;
}

async function judge(site: AttackedSite, one: ShotClass, shot: AnyShot, wire: Wire, tally: Tally): Promise<string[]> {
  return isRaw(shot) ? judgeRaw(site, one, shot, tally) : judgeShot(site, one, shot, wire, tally);
}

async function judgeShot(site: AttackedSite, one: ShotClass, shot: Shot, wire: Wire, tally: Tally): Promise<string[]> {
  const answer = await site.send(shot, wire);
  tally.count(one.id, answer, shot);
  if (answer === null) return one.maySilence ? [] : ["no answer"];
  const typed = JSON.stringify(shot).includes(CANARY);
  return judgeAnswer(one, answer, shot.as, typed);
}

/** Node answers whoever has closed their half of a connection only at once, which no page is whose rows come from another process. */
const isDropped = ({ ends = "half" }: RawShot) => ENGINE === "postgres" && ends === "half";

async function judgeRaw(site: AttackedSite, one: ShotClass, shot: RawShot, tally: Tally): Promise<string[]> {
  const { answers } = await site.exchange(shot, QUIET_MS);
  if (answers.length === 0) {
    tally.count(one.id, null, shot);
    return one.maySilence || isDropped(shot) ? [] : ["no answer"];
  }
  return answers.flatMap((answer) => {
    tally.count(one.id, answer, shot);
    // Whose cookie the bytes hold is not looked into: their own address is nobody's secret to them.
    return judgeAnswer(one, answer, "admin", true);
  });
}

function judgeAnswer(one: ShotClass, answer: Answer, as: Shot["as"], typedByThem: boolean): string[] {
  const faults = faultsOf(answer, as).filter((fault) => !typedByThem || !fault.startsWith("a secret of another"));
  if (answer.ms > SLOW_MS && !one.maySlow && !isMeantRefusal(answer) && !isStream(answer)) faults.push(`answered after ${SLOW_MS} ms`);
  return faults;
}

async function playAll(
  site: AttackedSite,
  one: PlayClass,
  targets: Targets,
  count: number,
  seed: number,
  tally: Tally,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const arbitrary = one.plays(targets);
  for (const [place, play] of fc.sample(arbitrary, { numRuns: count, seed }).entries()) {
    await site.sessions.renew();
    let [smallest, faults] = [play, await one.play(site, play)];
    tally.countPlay(one.id);
    if (faults.length === 0) continue;
    const goesWell = fc.asyncProperty(arbitrary, async (candidate) => {
      const itsFaults = await one.play(site, candidate);
      if (itsFaults.length > 0) [smallest, faults] = [candidate, itsFaults];
      return itsFaults.length === 0;
    });
    await fc.check(goesWell, { seed, path: String(place), numRuns: 1, interruptAfterTimeLimit: SHRINK_MS });
    findings.push({ id: one.id, faults, seed, case: smallest });
  }
  await site.untilQuiet();
  await site.sessions.renew();
  await site.watch.settle();
  return findings;
}
