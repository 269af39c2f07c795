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
import { printCount } from "#app/platform/printed.ts";
import { stageText } from "#app/provenance/stage.ts";
import { stateText } from "#app/provenance/verdict.ts";
import { readPhotoPage } from "#app/routes/photos/photo-page-view.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  if (!data) return [{ title: "Photo – Scalpmark" }];
  const { clinic, view } = data.page;
  return pageTags(at, {
    title: `A photo of ${clinic.name}: ${stateText(view.state).label.toLowerCase()}`,
    description: `A photo shown by ${clinic.name}: its stage, what it was compared with and what was found.`,
  });
};

export async function loader({ params, context: { ctx } }: LoaderFunctionArgs) {
  const page = await readPhotoPage(ctx.store.read, params.id ?? "");
  if (!page) throw notFound();
  return new RenderOnly(page);
}

export default function PhotoPage() {
  const { page: photo } = useLoaderData<typeof loader>();
  const { view, clinic, claims, pairs, unseenMatches, history } = photo;
  const state = stateText(view.state);
  return (
    <StaticPart>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: "Clinics" },
          { href: clinic.href, label: clinic.name },
          { href: `${clinic.href}#photos`, label: "Photos" },
        ]}
      />
      <PageTitle title={`A photo of ${clinic.name}`} lede={stageWords(view)} />
      <div className="photo-page">
        <figure className={view.state === "confirmed_stolen" ? "photo photo-stolen" : "photo"}>
          <div className="photo-frame">
            <Picture picture={view} when="first" />
          </div>
          {view.drawn && <figcaption className="soft small">A drawn picture: nobody real is shown.</figcaption>}
        </figure>
        <div className="stack">
          <PhotoStateTag state={view.state} />
          <p>{state.shows}</p>
          <p className="soft">{state.doesNotProve}</p>
          <DefinitionList
            rows={[
              {
                term: "Shown by",
                value: <a href={clinic.href}>{clinic.name}</a>,
                note: photo.ofReview ? "In a review: a client sent it." : undefined,
              },
              { term: "Stage", value: stageWords(view), note: view.before ? undefined : stageText(view.stage).means },
              { term: "Treatment", value: photo.treatment },
              { term: "Taken on", value: view.takenOn, note: "As stated by whoever sent it." },
              { term: "First seen here", value: photo.firstSeen, note: "Being first here is the weakest proof of whose photo it is." },
            ]}
          />
        </div>
      </div>
      {(pairs.length > 0 || unseenMatches > 0) && (
        <Section id="matches" title="Where else it is known" layout="wide" note="Found by software. People decide what it means.">
          {pairs.map((pair) => (
            <div key={pair.id} className="stack-tight">
              <PhotoCompare left={pair.left} right={pair.right} transform={pair.transform} likeness={pair.likeness} />
              <p className="soft">{pair.means}</p>
            </div>
          ))}
          {unseenMatches > 0 && (
            <p>
              {printCount(unseenMatches, "matching photo is", "matching photos are")} not shown here: held back until people have looked, or
              only protected by the owner.
            </p>
          )}
        </Section>
      )}
      <Section id="file" title="What the file says" note="Read from the file that was sent. Where it was taken is never read.">
        {claims === null ? (
          <p className="not-provided">Never checked</p>
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
      <Section id="history" title="What happened to it" note="Every step, with its day. Whoever acted is told by role.">
        <ol className="photo-history">
          {history.map((line) => (
            <li key={line.id}>
              <span className="soft figures">{line.on}</span>
              <span>
                {line.what} {line.href && <a href={line.href}>Read the decision</a>}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="yours" title="Is something wrong with it?" note="A person reads every report.">
        <p>If it shows your head and you did not agree to it, say so. You need no account, and a moderator looks at it first of all.</p>
        <p className="cluster">
          <ButtonLink href={`/my-head?photo=${view.id}`}>This is my head</ButtonLink>
          <ButtonLink href={`/reports/new?photo=${view.id}`} kind="secondary">
            Report something else
          </ButtonLink>
        </p>
      </Section>
    </StaticPart>
  );
}
