import { mendingWayWords } from "#app/guide/mending-way-words.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

/** One thing that can be done about a result, and the ends of what it can do. */
export interface MendingWay {
  id: string;
  label: string;
  can: readonly Statement[];
  cannot: readonly Statement[];
  time: Statement;
  price: Statement;
}

export function mendingWays(): readonly MendingWay[] {
  const say = mendingWayWords();
  return [
    {
      id: "wait",
      label: say.wait.label,
      can: [said(say.wait.goesByItself, "dayByDay", "recoveryMonth")],
      cannot: [ours(say.wait.movesNothing)],
      time: said(say.wait.time, "recoveryMonth", "sixWeeks"),
      price: ours(say.wait.price),
    },
    {
      id: "laser",
      label: say.laser.label,
      can: [said(say.laser.study, "picosecond"), said(say.laser.lightens, "newcastleLaser")],
      cannot: [
        said(say.laser.notAlways, "newcastleLaser", "pmuHub"),
        said(say.laser.deepPigment, "badInk"),
        said(say.laser.changesSkin, "newcastleLaser"),
        said(say.laser.disputed, "waysOut", "realSelf"),
      ],
      time: said(say.laser.time, "picosecond", "laserPrices", "newcastleLaser"),
      price: said(say.laser.price, "nhsTattooRemoval", "laserPrices"),
    },
    {
      id: "saline",
      label: say.saline.label,
      can: [said(say.saline.drawsPigment, "salineSmall", "salineHair")],
      cannot: [said(say.saline.smallAreas, "salineSmall"), said(say.saline.canScar, "salineHair")],
      time: said(say.saline.time, "salineSessions", "salineHair"),
      price: ours(say.saline.price),
    },
    {
      id: "correction",
      label: say.correction.label,
      can: [said(say.correction.blended, "camouflage"), said(say.correction.afterLaser, "lightenFirst")],
      cannot: [said(say.correction.hairline, "pmuHub"), said(say.correction.blurred, "helmet")],
      time: ours(say.correction.time),
      price: ours(say.correction.price),
    },
    {
      id: "hide",
      label: say.hide.label,
      can: [ours(say.hide.hat)],
      cannot: [ours(say.hide.notWithScabs)],
      time: ours(say.hide.time),
      price: ours(say.hide.price),
    },
  ];
}

/** What makes it worse tonight. */
export function notNow(): readonly Statement[] {
  const say = mendingWayWords();
  return [
    ours(say.notNow.secondSession),
    said(say.notNow.scrubbing, "steadyCare", "recoveryMonth"),
    said(say.notNow.homeRemoval, "homeRemoval"),
    ours(say.notNow.signature),
    ours(say.notNow.angryMessage),
  ];
}
