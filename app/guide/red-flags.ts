import { redFlagWords } from "#app/guide/red-flag-words.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

/** A sign to slow down: why, and the question that settles it. */
export interface RedFlag {
  id: string;
  sign: string;
  why: readonly Statement[];
  ask: string;
}

export function redFlags(): readonly RedFlag[] {
  const say = redFlagWords();
  return [
    {
      id: "one-session",
      sign: say.oneSession.sign,
      why: [said(say.oneSession.usual, "scalpGuru", "smpProcess"), said(say.oneSession.noWayBack, "fullScalp")],
      ask: say.oneSession.ask,
    },
    {
      id: "short-course",
      sign: say.shortCourse.sign,
      why: [
        said(say.shortCourse.length, "courseDays", "skalp"),
        said(say.shortCourse.hours, "spcp", "proqual"),
        ours(say.shortCourse.noStudy),
      ],
      ask: say.shortCourse.ask,
    },
    {
      id: "no-healed-photos",
      sign: say.noHealedPhotos.sign,
      why: [said(say.noHealedPhotos.sharper, "gerowDots", "recoveryMonth"), ours(say.noHealedPhotos.firstEvening)],
      ask: say.noHealedPhotos.ask,
    },
    {
      id: "stolen-photos",
      sign: say.stolenPhotos.sign,
      why: [said(say.stolenPhotos.why, "takenPhotos")],
      ask: say.stolenPhotos.ask,
    },
    {
      id: "no-consultation",
      sign: say.noConsultation.sign,
      why: [said(say.noConsultation.why, "nhsChoosing")],
      ask: say.noConsultation.ask,
    },
    {
      id: "tattoo-machine",
      sign: say.tattooMachine.sign,
      why: [
        said(say.tattooMachine.needles, "proHair", "robJames"),
        said(say.tattooMachine.pressure, "dotSize"),
        said(say.tattooMachine.rotary, "rotaryMachine"),
        said(say.tattooMachine.ink, "discoloration", "lightenFirst"),
      ],
      ask: say.tattooMachine.ask,
    },
    {
      id: "pressure",
      sign: say.pressure.sign,
      why: [said(say.pressure.why, "nhsChoosing")],
      ask: say.pressure.ask,
    },
    {
      id: "another-person",
      sign: say.anotherPerson.sign,
      why: [ours(say.anotherPerson.why)],
      ask: say.anotherPerson.ask,
    },
    {
      id: "guarantee",
      sign: say.guarantee.sign,
      why: [said(say.guarantee.why, "newcastleLaser", "pmuHub", "nhsTattooRemoval")],
      ask: say.guarantee.ask,
    },
  ];
}
