import type { ReactNode } from "react";
import { AlignedPhotos } from "#app/components/aligned-photos.tsx";
import { PhotoCompare } from "#app/components/photo-compare.tsx";
import { PhotoStateTag } from "#app/components/photo-state.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { printList } from "#app/platform/printed.ts";
import { stateText } from "#app/provenance/verdict.ts";
import type { CheckAnswer, ClinicMatches, PairView } from "#app/routes/check/check-photo-view.server.ts";
import { checkPhotoWords } from "#app/routes/check/check-photo-words.ts";

const titles = (): Record<CheckAnswer["kind"], string> => {
  const say = checkPhotoWords();
  return {
    matches: say.knownHere,
    no_match: say.noMatchFound,
    cannot_tell: say.cannotBeCompared,
  };
};

/** The state's own words would read as if yours had not been found. */
const noMatchThen = () => checkPhotoWords().noMatchThen;

/** What was found for the photo somebody sent, calm and exact: they may be about to give a stranger their head. */
export function CheckAnswerView({ answer, form }: { answer: CheckAnswer; form: ReactNode }) {
  const say = checkPhotoWords();
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
          {titles()[answer.kind]}
        </h1>
        <p className="lede">{ledeOf(answer)}</p>
      </div>
      {answer.kind !== "matches" && <Nothing answer={answer} />}
      {isProtected && <Protected />}
      {isStock && <Stock />}
      {clinics.map((clinic, place) => (
        <Clinic key={clinic.href} clinic={clinic} id={`clinic-${place + 1}`} />
      ))}
      {more > 0 && <p className="check-more">{say.furtherMatches(more)}</p>}
      {clinics.length > 0 && <WhatToDo />}
      <Section id="again" title={say.checkAnother} note={say.sentIsGone}>
        {form}
      </Section>
    </>
  );
}

function ledeOf({ kind, clinics, isProtected, compared }: CheckAnswer): string {
  const say = checkPhotoWords();
  if (kind === "cannot_tell") return say.tooLittleDetail;
  if (kind === "no_match") return say.noMatchLede(compared);
  if (clinics.length > 0) return say.shownByLede(compared, printList(clinics.map(({ name }) => name)));
  return isProtected ? say.protectedLede(compared) : say.handedOutLede(compared);
}

function Nothing({ answer: { kind, sent } }: { answer: CheckAnswer }) {
  const say = checkPhotoWords();
  return (
    <Section id="next" title={kind === "no_match" ? say.whatThatTellsYou : say.whatYouCanDo}>
      <div className="check-nothing">
        <svg className="compare-own" viewBox={`0 0 ${sent.width} ${sent.height}`} role="img" aria-label={sent.alt}>
          <use href={`#${sent.id}`} />
        </svg>
        <div className="prose">
          {kind === "no_match" ? (
            <>
              <p>{say.noMatchMeans}</p>
              <p>{say.whatElseHelps}</p>
            </>
          ) : (
            <p>{say.sendSharper}</p>
          )}
          <ul>
            <li>{say.askForOtherSide}</li>
            <li>{say.askWhoDidTheWork}</li>
            <li>{say.askToMeetClient}</li>
            <li>
              <Say it={say.lookClinicUp} clinics={<a href="/clinics" />} />
            </li>
          </ul>
        </div>
      </div>
    </Section>
  );
}

function Protected() {
  const say = checkPhotoWords();
  return (
    <Section id="protected" title={say.ownerProtectsIt}>
      <p>{say.protectedMeans}</p>
      <p>
        <Say it={say.protectedAdvice} clinics={<a href="/clinics" />} />
      </p>
    </Section>
  );
}

function Stock() {
  const say = checkPhotoWords();
  return (
    <Section id="stock" title={say.handedOut}>
      <p>{say.handedOutMeans}</p>
    </Section>
  );
}

function Clinic({ clinic, id }: { clinic: ClinicMatches; id: string }) {
  const say = checkPhotoWords();
  return (
    <Section id={id} title={clinic.name} layout="wide" note={<a href={clinic.href}>{say.knownOfClinic}</a>}>
      {clinic.pairs.map((pair) => (
        <Pair key={pair.id} pair={pair} />
      ))}
    </Section>
  );
}

function Pair({ pair }: { pair: PairView }) {
  const say = checkPhotoWords();
  const { band, decision, aligned, photoHref } = pair;
  const state = stateText(pair.state);
  return (
    <div className="check-pair">
      <PhotoCompare left={pair.left} right={pair.right} transform={pair.transform} likeness={band.label.toLowerCase()} />
      <p className="soft prose">{say.differenceIsTold(band.means)}</p>
      <div className="check-findings">
        {aligned && <AlignedPhotos view={aligned} />}
        <div className="stack-tight prose">
          <h3>{say.knownOfClinicPhoto}</h3>
          <p>
            <PhotoStateTag state={pair.state} />
          </p>
          <p>{pair.state === "no_match" ? noMatchThen() : state.shows}</p>
          <p className="soft">{state.doesNotProve}</p>
          {pair.ofReview && <p>{say.sentByClient}</p>}
          <p className="cluster">
            <a href={photoHref}>{say.knownOfPhoto}</a>
            {decision && <a href={decision.href}>{say.decision(decision.label)}</a>}
            <a href={`/my-head?photo=${pair.id}`}>{say.thisIsMyHead}</a>
            <a href={`/reports/new?photo=${pair.id}`}>{say.reportIt}</a>
          </p>
        </div>
      </div>
    </div>
  );
}

function WhatToDo() {
  const say = checkPhotoWords();
  return (
    <Section id="what-now" title={say.whatThisDoesNotSay}>
      <p>{say.matchMeans}</p>
      <p>{say.ifShownToYou}</p>
    </Section>
  );
}
