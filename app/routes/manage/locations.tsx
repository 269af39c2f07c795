import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { arrangeLocations } from "#app/clinics/arrange-locations.server.ts";
import { MOST_LOCATIONS } from "#app/clinics/location-form.ts";
import { listLocations } from "#app/clinics/profile-repository.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { addressWords } from "#app/routes/clinics/address-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { ProfileParts } from "#app/routes/manage/edit-frame.tsx";
import { locationsWords } from "#app/routes/manage/locations-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = locationsWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic, memberRole } = await requireDesk(args);
  const locations = await listLocations(args.context.ctx.store.read, clinic.id);
  return {
    slug: clinic.slug,
    name: clinic.name,
    mayAskForChange: memberRole === "owner",
    locations: locations.map((location) => ({ id: location.id, words: addressWords(location), onMap: location.lat !== null })),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

const arrangeForm = z.object({ location: z.string().regex(/^\d{1,15}$/), move: z.enum(["up", "down", "remove"]) });

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const parsed = parseForm(arrangeForm, await args.request.formData());
  if (!parsed.ok) throw badRequest(locationsWords().noSuchForm);
  const { location, move } = parsed.data;
  if (!(await arrangeLocations(args.context.ctx, viewer, clinic.id, Number(location), move))) throw notFound();
  throw redirect(`/manage/${clinic.slug}/locations?done=${move === "remove" ? "removed" : "moved"}`, 303);
}

const allDone = (): Record<string, string> => {
  const say = locationsWords();
  return {
    added: say.added,
    saved: say.saved,
    unknown: say.savedOffMap,
    removed: say.removed,
    moved: say.moved,
  };
};

export default function ManageLocations() {
  const say = locationsWords();
  const { slug, name, mayAskForChange, locations, done } = useLoaderData<typeof loader>();
  const [main, ...further] = locations;
  const notice = allDone()[done ?? ""];
  const href = `/manage/${slug}/locations`;
  return (
    <DeskPage clinic={{ slug, name }} at="profile" title={say.title(name)} lede={say.lede}>
      <ProfileParts slug={slug} at="locations" />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="main-location" title={say.mainLocation} note={say.mainLocationNote}>
        {main ? <p>{main.words}</p> : <p className="not-provided">{say.notProvided}</p>}
        {mayAskForChange && (
          <p>
            <a href={`/manage/${slug}/ownership`}>{say.askForChange}</a>
          </p>
        )}
      </Section>
      <Section id="further" title={say.furtherLocations} note={say.furtherLocationsNote(MOST_LOCATIONS)}>
        {further.length === 0 && <p>{say.noFurther}</p>}
        <ol className="desk-list">
          {further.map((location, place) => (
            <li key={location.id}>
              <p>
                {location.words}
                {!location.onMap && <span className="soft">{say.notOnTheMap}</span>}
              </p>
              <div className="cluster">
                <a href={`${href}/${location.id}`} aria-label={say.editLocation(location.words)}>
                  {say.edit}
                </a>
                <form method="post" action={href} className="cluster">
                  <input type="hidden" name="location" value={location.id} />
                  {place > 0 && (
                    <Button kind="quiet" name="move" value="up">
                      <Say it={say.moveUp} part={<span className="visually-hidden" />} words={location.words} />
                    </Button>
                  )}
                  {place < further.length - 1 && (
                    <Button kind="quiet" name="move" value="down">
                      <Say it={say.moveDown} part={<span className="visually-hidden" />} words={location.words} />
                    </Button>
                  )}
                  <Button kind="quiet" name="move" value="remove">
                    <Say it={say.remove} part={<span className="visually-hidden" />} words={location.words} />
                  </Button>
                </form>
              </div>
            </li>
          ))}
        </ol>
        <p>
          <ButtonLink href={`${href}/new`} kind="secondary">
            {say.addLocation}
          </ButtonLink>
        </p>
      </Section>
    </DeskPage>
  );
}
