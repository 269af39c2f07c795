import { goodAndBadWords } from "#app/components/good-and-bad-words.ts";
import { Noted } from "#app/components/noted.tsx";
import { ScalpCloseUp } from "#app/components/scalp-close-up.tsx";
import { ScalpHead } from "#app/components/scalp-head.tsx";
import { GOOD } from "#app/guide/look.ts";
import type { Notes } from "#app/guide/statement.ts";
import { goodAndBad } from "#app/guide/what-smp-is.ts";

const CLOSE = "good-close";
const HEAD = "good-head";

/** Good work and bad, by what to look at: drawn, and in words. */
export function GoodAndBad({ notes }: { notes: Notes }) {
  const say = goodAndBadWords();
  return (
    <div className="good-and-bad">
      {goodAndBad().map(({ subject, view, good, bad, change }, place, pairs) => {
        const first = place === pairs.findIndex((one) => one.view === view);
        const Drawing = view === "head" ? ScalpHead : ScalpCloseUp;
        const id = view === "head" ? HEAD : CLOSE;
        const sameDots = change.density === undefined && change.spacing === undefined ? { dotsOf: id } : {};
        return (
          <section key={subject} aria-labelledby={`look-${place}`}>
            <h3 id={`look-${place}`}>{subject}</h3>
            <div>
              <Drawing
                id={first ? id : `${id}-${place}`}
                look={GOOD}
                label={say.goodDrawn(subject)}
                {...(first ? {} : { dotsOf: id, hairOf: id })}
              />
              <p>
                <span className="good-and-bad-mark">{say.good}</span> <Noted statement={good} notes={notes} />
              </p>
            </div>
            <div>
              <Drawing id={`bad-${place}`} look={{ ...GOOD, ...change }} label={say.badDrawn(subject)} hairOf={id} {...sameDots} />
              <p>
                <span className="good-and-bad-mark">{say.bad}</span> <Noted statement={bad} notes={notes} />
              </p>
            </div>
          </section>
        );
      })}
    </div>
  );
}
