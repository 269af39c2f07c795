import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { weaknessWords } from "#app/routes/about/weakness-words.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = weaknessWords();
  return pageTags(at, { title: say.title, description: say.description });
};

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  return { contact: ctx.env.SECURITY_CONTACT };
}

/** The policy that security.txt names. */
export default function Weakness() {
  const say = weaknessWords();
  const { contact } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <Section id="how" title={say.howTitle}>
        <p>
          <Say it={say.how} contact={<a href={contact} rel="noopener" />} />
        </p>
        <p>
          <Say it={say.forPrograms} txt={<a href="/.well-known/security.txt" />} />
        </p>
      </Section>
      <Section id="promise" title={say.promiseTitle}>
        <div className="prose">
          <ul>
            <li>{say.answered}</li>
            <li>{say.noSteps}</li>
            <li>{say.noPay}</li>
          </ul>
        </div>
      </Section>
      <Section id="ask" title={say.askTitle}>
        <div className="prose">
          <ul>
            <li>{say.ownThings}</li>
            <li>{say.stop}</li>
            <li>{say.noHarm}</li>
            <li>{say.time}</li>
          </ul>
        </div>
        <p>
          <Say it={say.notThis} method={<a href="/transparency" />} />
        </p>
      </Section>
    </>
  );
}
