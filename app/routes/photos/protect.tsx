import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { countDirectory } from "#app/directory/count-directory.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import { DAILY_FILES } from "#app/provenance/upload-quota.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) =>
  pageTags(at, {
    title: "Protect my photos",
    description:
      "Register photos of your head, or of your clinic’s work, so that copies shown as somebody else’s are found before they are published.",
  });

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  return { photos: (await countDirectory(ctx.store.read)).photos };
}

export default function Protect() {
  const { photos } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title="Protect my photos"
        lede="Register a photo of your head, or of your clinic’s work. A copy that another clinic sends in is held back and looked at by people before anybody sees it."
      >
        <p className="cluster">
          <ButtonLink href="/protect/photos">Protect photos</ButtonLink>
          <a href="/check-photo">Only check one photo, without an account</a>
        </p>
      </PageTitle>
      <Section id="how" title="How it works">
        <div className="prose">
          <ol>
            <li>You send the original, not a screenshot. Clients and clinics can do it, with a verified e-mail address and at no cost.</li>
            <li>It is compared with the {printNumber(photos)} photos that clinics and reviews show here.</li>
            <li>
              Every photo that anybody sends from then on is compared with yours: also when it was mirrored, cropped, recoloured or put into
              a collage.
            </li>
            <li>A photo that matches yours is not published. Both sides are told and heard, and moderators decide.</li>
          </ol>
        </div>
      </Section>
      <Section id="kept" title="What is kept" note={`Up to ${DAILY_FILES} photos a day. You can remove each of them yourself.`}>
        <p>
          <strong>The file, privately.</strong> Moderators can lay your original beside the copy. Nobody else is shown it: no page, search
          or count has it.
        </p>
        <p>
          <strong>Or fingerprints only.</strong> Numbers that stand for the pattern of the picture. The file, and every picture made from
          it, is deleted once they are made. Copies are still found; if there is a dispute, you show the original yourself.
        </p>
      </Section>
      <Section id="not" title="What it does not do">
        <div className="prose">
          <ul>
            <li>
              It does not prove that a photo is yours. Whoever registers first has the weakest proof; an original file is a strong one.
            </li>
            <li>It does not search the internet. Only photos that are sent in here are compared.</li>
            <li>It accuses nobody. Photos can be shared with permission, and software can be wrong.</li>
          </ul>
        </div>
      </Section>
    </>
  );
}
