import type { ReactNode } from "react";
import { AlignedPhotos } from "#app/components/aligned-photos.tsx";
import { PhotoCompare } from "#app/components/photo-compare.tsx";
import { PhotoStateTag } from "#app/components/photo-state.tsx";
import { Section } from "#app/components/section.tsx";
import { printCount, printList } from "#app/platform/printed.ts";
import { stateText } from "#app/provenance/verdict.ts";
import type { CheckAnswer, ClinicMatches, PairView } from "#app/routes/check/check-photo-view.server.ts";

const TITLES: Record<CheckAnswer["kind"], string> = {
  matches: "This photo is known here",
  no_match: "No match found",
  cannot_tell: "This photo cannot be compared",
};

/** The state's own words would read as if yours had not been found. */
const NO_MATCH_THEN = "When the clinic sent it in it was compared with every photo known here, and no other clinic’s matched.";

/** What was found for the photo somebody sent, calm and exact: they may be about to give a stranger their head. */
export function CheckAnswerView({ answer, form }: { answer: CheckAnswer; form: ReactNode }) {
  const { sent, clinics, more, isProtected, isStock } = answer;
  return (
    <>
      <svg className="visually-hidden" aria-hidden="true" focusable="false">
        <defs>
          <image id={sent.id} href={answer.sentSrc} width={sent.width} height={sent.height} />
        </defs>
      </svg>
      <div className="page-head">
        <h1 tabIndex={-1} data-enhance="focus">
          {TITLES[answer.kind]}
        </h1>
        <p className="lede">{ledeOf(answer)}</p>
      </div>
      {answer.kind !== "matches" && <Nothing answer={answer} />}
      {isProtected && <Protected />}
      {isStock && <Stock />}
      {clinics.map((clinic, place) => (
        <Clinic key={clinic.href} clinic={clinic} id={`clinic-${place + 1}`} />
      ))}
      {more > 0 && (
        <p className="check-more">
          {printCount(more, "further photo here matches", "further photos here match")} it too. {more === 1 ? "It is" : "They are"} not
          drawn.
        </p>
      )}
      {clinics.length > 0 && <WhatToDo />}
      <Section id="again" title="Check another photo" note="The one you sent is gone already: it was kept nowhere.">
        {form}
      </Section>
    </>
  );
}

function ledeOf({ kind, clinics, isProtected, compared }: CheckAnswer): string {
  const photos = printCount(compared, "photo");
  if (kind === "cannot_tell")
    return "It has too little detail: it is nearly one colour, very dark or very blurred. That says nothing for it or against it.";
  if (kind === "no_match") return `It was compared with ${photos}, and no copy of it was found. This never means that it is original.`;
  if (clinics.length > 0)
    return `It was compared with ${photos}. The same picture, or an altered copy of it, is shown by ${printList(clinics.map(({ name }) => name))}.`;
  return isProtected
    ? `It was compared with ${photos}. It matches one that its owner protects.`
    : `It was compared with ${photos}. It matches a picture that is handed out.`;
}

function Nothing({ answer: { kind, sent } }: { answer: CheckAnswer }) {
  return (
    <Section id="next" title={kind === "no_match" ? "What that tells you" : "What you can do"}>
      <div className="check-nothing">
        <svg className="compare-own" viewBox={`0 0 ${sent.width} ${sent.height}`} role="img" aria-label={sent.alt}>
          <use href={`#${sent.id}`} />
        </svg>
        <div className="prose">
          {kind === "no_match" ? (
            <>
              <p>
                Only photos known here were compared. The source of yours may be a page, a chat or a telephone we have never seen, so nobody
                can call a photo original because it was not found.
              </p>
              <p>What else helps, before you trust it:</p>
            </>
          ) : (
            <p>Send a sharper or lighter copy, or a screenshot of the page it is on. If there is none, this helps:</p>
          )}
          <ul>
            <li>Ask the clinic for the same head from another side, and healed: 28 days or more after the last session.</li>
            <li>Ask who did the work and when, and hold that against when they were trained.</li>
            <li>Ask to speak with that client, or to see a client in person.</li>
            <li>
              Look the clinic up: <a href="/clinics">what it says, held against evidence</a>.
            </li>
          </ul>
        </div>
      </div>
    </Section>
  );
}

function Protected() {
  return (
    <Section id="protected" title="Its owner protects it">
      <p>
        Somebody registered this photo, or one it was made from, as their own, so that copies are found. It is not shown here, and we do not
        say whose it is. That somebody registered it does not prove that they took it.
      </p>
      <p>
        If a clinic shows it to you as its work, be careful: ask it for the same head from another side. If it stands on a page here,{" "}
        <a href="/clinics">find the clinic</a> and report it there: people then hear both sides.
      </p>
    </Section>
  );
}

function Stock() {
  return (
    <Section id="stock" title="It is handed out">
      <p>
        This picture is given out by a supplier, a trainer or a franchise, and many clinics may show it. It is not stolen, but it shows no
        clinic’s own work: do not judge anybody by it.
      </p>
    </Section>
  );
}

function Clinic({ clinic, id }: { clinic: ClinicMatches; id: string }) {
  return (
    <Section id={id} title={clinic.name} layout="wide" note={<a href={clinic.href}>What is known of this clinic</a>}>
      {clinic.pairs.map((pair) => (
        <Pair key={pair.id} pair={pair} />
      ))}
    </Section>
  );
}

function Pair({ pair }: { pair: PairView }) {
  const { band, decision, aligned, photoHref } = pair;
  const state = stateText(pair.state);
  return (
    <div className="check-pair">
      <PhotoCompare left={pair.left} right={pair.right} transform={pair.transform} likeness={band.label.toLowerCase()} />
      <p className="soft prose">{band.means} The difference is told from the clinic’s photo to yours.</p>
      <div className="check-findings">
        {aligned && <AlignedPhotos view={aligned} />}
        <div className="stack-tight prose">
          <h3>What is known of the clinic’s photo</h3>
          <p>
            <PhotoStateTag state={pair.state} />
          </p>
          <p>{pair.state === "no_match" ? NO_MATCH_THEN : state.shows}</p>
          <p className="soft">{state.doesNotProve}</p>
          {pair.ofReview && <p>A client sent it with a review of this clinic; the clinic itself did not.</p>}
          <p className="cluster">
            <a href={photoHref}>All that is known of this photo</a>
            {decision && <a href={decision.href}>The decision: {decision.label}</a>}
            <a href={`/my-head?photo=${pair.id}`}>This is my head</a>
            <a href={`/reports/new?photo=${pair.id}`}>Report it</a>
          </p>
        </div>
      </div>
    </div>
  );
}

function WhatToDo() {
  return (
    <Section id="what-now" title="What this does not say">
      <p>A match shows that two pictures are one. It does not show who took it, who may use it, or who had it first.</p>
      <p>
        If it was shown to you as somebody else’s work, report it above: people hear both sides before anything is decided. If it shows your
        head, say so; you need no account for that.
      </p>
    </Section>
  );
}
