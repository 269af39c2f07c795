import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoCompare } from "#app/components/photo-compare.tsx";
import { stageWords } from "#app/components/photo-figure.tsx";
import { PhotoStateTag } from "#app/components/photo-state.tsx";
import { Picture } from "#app/components/picture.tsx";
import { Section } from "#app/components/section.tsx";
import { stageText } from "#app/provenance/stage.ts";
import { stateText } from "#app/provenance/verdict.ts";
import { readPhotoPage } from "#app/routes/photos/photo-page-view.server.ts";
import { photoWords } from "#app/routes/photos/photo-words.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = photoWords();
  if (!data) return [{ title: say.documentTitle }];
  const { clinic, view } = data.page;
  return pageTags(at, {
    title: say.photoAndState(clinic.name, stateText(view.state).label.toLowerCase()),
    description: say.description(clinic.name),
  });
};

export async function loader({ params, context: { ctx } }: LoaderFunctionArgs) {
  const page = await readPhotoPage(ctx.store.read, params.id ?? "");
  if (!page) throw notFound();
  return new RenderOnly(page);
}

export default function PhotoPage() {
  const say = photoWords();
  const { page: photo } = useLoaderData<typeof loader>();
  const { view, clinic, claims, pairs, unseenMatches, history } = photo;
  const state = stateText(view.state);
  return (
    <StaticPart>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: clinic.href, label: clinic.name },
          { href: `${clinic.href}#photos`, label: say.photos },
        ]}
      />
      <PageTitle title={say.title(clinic.name)} lede={stageWords(view)} />
      <div className="photo-page">
        <figure className={view.state === "confirmed_stolen" ? "photo photo-stolen" : "photo"}>
          <div className="photo-frame">
            <Picture picture={view} when="first" />
          </div>
          {view.drawn && <figcaption className="soft small">{say.drawnPicture}</figcaption>}
        </figure>
        <div className="stack">
          <PhotoStateTag state={view.state} />
          <p>{state.shows}</p>
          <p className="soft">{state.doesNotProve}</p>
          <DefinitionList
            rows={[
              {
                term: say.shownBy,
                value: <a href={clinic.href}>{clinic.name}</a>,
                note: photo.ofReview ? say.inAReview : undefined,
              },
              { term: say.stage, value: stageWords(view), note: view.before ? undefined : stageText(view.stage).means },
              { term: say.treatment, value: photo.treatment },
              { term: say.takenOn, value: view.takenOn, note: say.asStated },
              { term: say.firstSeenHere, value: photo.firstSeen, note: say.firstSeenNote },
            ]}
          />
        </div>
      </div>
      {(pairs.length > 0 || unseenMatches > 0) && (
        <Section id="matches" title={say.whereElseItIsKnown} layout="wide" note={say.foundBySoftware}>
          {pairs.map((pair) => (
            <div key={pair.id} className="stack-tight">
              <PhotoCompare left={pair.left} right={pair.right} transform={pair.transform} likeness={pair.likeness} />
              <p className="soft">{pair.means}</p>
            </div>
          ))}
          {unseenMatches > 0 && <p>{say.unseenMatches(unseenMatches)}</p>}
        </Section>
      )}
      <Section id="file" title={say.whatTheFileSays} note={say.fileNote}>
        {claims === null ? (
          <p className="not-provided">{say.neverChecked}</p>
        ) : (
          <>
            {claims.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <h3>{claims.credential.label}</h3>
            <p>
              {claims.credential.shows} {claims.credential.signer}
            </p>
            <p className="soft">{claims.credential.doesNotProve}</p>
          </>
        )}
      </Section>
      <Section id="history" title={say.whatHappened} note={say.whatHappenedNote}>
        <ol className="photo-history">
          {history.map((line) => (
            <li key={line.id}>
              <span className="soft figures">{line.on}</span>
              <span>
                {line.what} {line.href && <a href={line.href}>{say.readTheDecision}</a>}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="yours" title={say.isSomethingWrong} note={say.everyReportIsRead}>
        <p>{say.ifItIsYourHead}</p>
        <p className="cluster">
          <ButtonLink href={`/my-head?photo=${view.id}`}>{say.thisIsMyHead}</ButtonLink>
          <ButtonLink href={`/reports/new?photo=${view.id}`} kind="secondary">
            {say.reportSomethingElse}
          </ButtonLink>
        </p>
      </Section>
    </StaticPart>
  );
}
