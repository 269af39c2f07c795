import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BADGE_SIZE, BADGE_THEMES, badgeSnippet, badgeText } from "#app/clinics/badge.ts";
import { badgeSiteForm, MOST_BADGE_SITES } from "#app/clinics/badge-site.ts";
import { listNamedSites, listProvedSites } from "#app/clinics/badge-site-repository.server.ts";
import { nameBadgeSite } from "#app/clinics/name-badge-site.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { BADGE_HOLDS_DAYS, BADGE_KEY_PATH } from "#app/directory/signed-badge.server.ts";
import { badgeWords } from "#app/routes/manage/badge-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = badgeWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const origin = ctx.env.APP_ORIGIN;
  return {
    slug: clinic.slug,
    name: clinic.name,
    text: badgeText(await readBadge(ctx.store.read, clinic, origin, ctx.now())),
    proved: await listProvedSites(ctx.store.read, clinic.id),
    named: await listNamedSites(ctx.store.read, clinic.id),
    most: MOST_BADGE_SITES,
    signed: { href: `/clinics/${clinic.slug}/badge.json`, keyHref: BADGE_KEY_PATH, days: BADGE_HOLDS_DAYS },
    // The figures change and the words beside the picture would not: they say where to look instead.
    badges: BADGE_THEMES.map((theme) => ({
      theme,
      src: `/clinics/${clinic.slug}/badge.svg${theme === "dark" ? "?theme=dark" : ""}`,
      snippet: badgeSnippet({ origin, slug: clinic.slug, text: badgeWords().linkText(clinic.name), theme }),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const form = await args.request.formData();
  const parsed = parseForm(badgeSiteForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await nameBadgeSite(args.context.ctx, viewer, clinic.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/badge#sites`, 303);
}

const titles = () => {
  const say = badgeWords();
  return { light: say.lightPage, dark: say.darkPage };
};

export default function ManageBadge() {
  const say = badgeWords();
  const { slug, name, text, badges, proved, named, most, signed } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage clinic={{ slug, name }} at="badge" title={say.title(name)} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {badges.map(({ theme, src, snippet }) => (
        <Section key={theme} id={theme} title={titles()[theme]} note={say.copyNote}>
          <p className={`badge-preview badge-preview-${theme}`}>
            <img src={src} width={BADGE_SIZE.width} height={BADGE_SIZE.height} alt={text} />
          </p>
          <pre className="snippet">
            <code>{snippet}</code>
          </pre>
        </Section>
      ))}
      <Section id="sites" title={say.whereFiguresShow} note={say.whereFiguresShowNote}>
        {proved.length === 0 && named.length === 0 ? (
          <p>{say.noSiteYet}</p>
        ) : (
          <ul className="desk-list">
            {proved.map((site) => (
              <li key={`proved ${site}`}>{say.provedSite(site)}</li>
            ))}
            {named.map((site) => (
              <li key={`named ${site}`}>
                {say.namedSite(site)}{" "}
                <form method="post">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="site" value={site} />
                  <Button kind="secondary">{say.takeOff(site)}</Button>
                </form>
              </li>
            ))}
          </ul>
        )}
        {named.length < most && (
          <form method="post" className="form">
            <input type="hidden" name="intent" value="add" />
            <Field
              name="site"
              label={say.anotherSite}
              hint={say.anotherSiteHint}
              value={typedIn(problem, "site")}
              error={problem?.errors.site}
              required
              maxLength={300}
              inputMode="url"
            />
            <Button>{say.nameSite}</Button>
          </form>
        )}
      </Section>
      <Section id="rules" title={say.howItMayBeUsed}>
        <p>{say.rulesOfUse}</p>
        <p>
          <Say it={say.signedForm} signed={<a href={signed.href} />} days={signed.days} publicPart={<a href={signed.keyHref} />} />
        </p>
      </Section>
    </DeskPage>
  );
}
