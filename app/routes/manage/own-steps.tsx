import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSanctions } from "#app/clinics/sanction-repository.server.ts";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { APPEAL_DAYS } from "#app/moderation/decision.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { ownStepsWords } from "#app/routes/manage/own-steps-words.ts";
import { toSanctionView } from "#app/routes/moderation/sanction-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = ownStepsWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

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
  const say = ownStepsWords();
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
    <DeskPage clinic={{ slug, name }} at="" title={say.title} lede={<Say it={say.lede} steps={<a href="/method#steps" />} />}>
      <Section id="now" title={say.proposedOrInForce}>
        {list(
          steps.filter(({ pressing }) => pressing),
          say.nothingNow,
        )}
      </Section>
      <Section id="past" title={say.earlier} note={say.earlierNote(APPEAL_DAYS)}>
        {list(
          steps.filter(({ pressing }) => !pressing),
          say.nothingBefore,
        )}
      </Section>
    </DeskPage>
  );
}
