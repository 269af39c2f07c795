import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSanctions } from "#app/clinics/sanction-repository.server.ts";
import { Section } from "#app/components/section.tsx";
import { APPEAL_DAYS } from "#app/moderation/decision.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { toSanctionView } from "#app/routes/moderation/sanction-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Steps against ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const steps = await listSanctions(ctx.store.read, clinic.id);
  return {
    slug: clinic.slug,
    name: clinic.name,
    steps: steps.reverse().map((sanction) => {
      const { id, label, rule, standing, inForce } = toSanctionView(sanction, ctx.now());
      return { id, label, rule: rule.label, standing, pressing: inForce || sanction.answer === null };
    }),
  };
}

export default function OwnSteps() {
  const { slug, name, steps } = useLoaderData<typeof loader>();
  const list = (some: typeof steps, none: string) =>
    some.length === 0 ? (
      <p>{none}</p>
    ) : (
      <ul className="desk-list">
        {some.map(({ id, label, rule, standing }) => (
          <li key={id} className="stack-tight">
            <p>
              <a href={`/manage/${slug}/steps/${id}`}>
                {label}: {rule.toLowerCase()}
              </a>
            </p>
            <p className="soft small">{standing}</p>
          </li>
        ))}
      </ul>
    );
  return (
    <DeskPage
      clinic={{ slug, name }}
      at=""
      title="Steps against your clinic"
      lede={
        <>
          What moderators proposed or decided, until when it holds, and what you can do. Every step ends by itself, and{" "}
          <a href="/method#steps">the method</a> says which can follow from what.
        </>
      }
    >
      <Section id="now" title="Proposed or in force">
        {list(
          steps.filter(({ pressing }) => pressing),
          "Nothing is proposed, and nothing is in force.",
        )}
      </Section>
      <Section
        id="past"
        title="Before"
        note={`A decision can be appealed against within ${APPEAL_DAYS} days, on its page in the public log.`}
      >
        {list(
          steps.filter(({ pressing }) => !pressing),
          "None.",
        )}
      </Section>
    </DeskPage>
  );
}
