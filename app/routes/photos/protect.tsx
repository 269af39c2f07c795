import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { countDirectory } from "#app/directory/count-directory.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import { DAILY_FILES } from "#app/provenance/upload-quota.ts";
import { protectWords } from "#app/routes/photos/protect-words.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = protectWords();
  return pageTags(at, {
    title: say.protectMyPhotos,
    description: say.description,
  });
};

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  return { photos: (await countDirectory(ctx.store.read)).photos };
}

export default function Protect() {
  const say = protectWords();
  const { photos } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={say.protectMyPhotos} lede={say.lede}>
        <p className="cluster">
          <ButtonLink href="/protect/photos">{say.protectPhotos}</ButtonLink>
          <a href="/check-photo">{say.checkInstead}</a>
        </p>
      </PageTitle>
      <Section id="how" title={say.howItWorks}>
        <div className="prose">
          <ol>
            <li>{say.sendOriginal}</li>
            <li>{say.comparedNow(printNumber(photos))}</li>
            <li>{say.comparedFromThenOn}</li>
            <li>{say.matchesAreHeldBack}</li>
          </ol>
        </div>
      </Section>
      <Section id="kept" title={say.whatIsKept} note={say.dailyLimit(DAILY_FILES)}>
        <p>
          <Say it={say.fileKept} />
        </p>
        <p>
          <Say it={say.fingerprintsKept} />
        </p>
      </Section>
      <Section id="not" title={say.whatItDoesNotDo}>
        <div className="prose">
          <ul>
            <li>{say.provesNothing}</li>
            <li>{say.searchesNoInternet}</li>
            <li>{say.accusesNobody}</li>
          </ul>
        </div>
      </Section>
    </>
  );
}
