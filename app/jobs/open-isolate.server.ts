import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { AskedFile, type IsolateSettings, isolatedTasks } from "#app/jobs/isolated-tasks.server.ts";
import { databaseFile, type IsolateParts } from "#app/platform/context.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import { FileStoreError } from "#app/platform/file-store-error.server.ts";
import { createInlineIsolate, type Isolate } from "#app/platform/isolate.server.ts";
import { filesFolder } from "#app/platform/open-file-storage.server.ts";
import { createProcessIsolate } from "#app/platform/process-isolate.server.ts";

/** From source the file beside this one; in a build this file is part of a chunk, and every process runs from the project's root. */
const ENTRY = import.meta.url.endsWith(".ts")
  ? fileURLToPath(new URL("isolate.ts", import.meta.url))
  : resolve("build/bin/jobs/isolate.js");

/** Two arenas instead of eight for each core: libvips' threads else keep memory that nobody uses. */
const CHILD_ENV = { NODE_ENV: process.env.NODE_ENV ?? "production", MALLOC_ARENA_MAX: "2", SCALPMARK_ENGINE: ENGINE };

/** A child process of this one, for servers and workers. `waiting` tasks may wait while one runs. */
export const openProcessIsolate =
  (waiting: number) =>
  ({ env, files }: Pick<IsolateParts, "env" | "files">): Isolate =>
    createProcessIsolate({
      entry: ENTRY,
      env: CHILD_ENV,
      settings: {
        database: env.DATABASE_URL ?? resolve(databaseFile(env)),
        // The key to a bucket opens every file to reading, writing and removal, from anywhere: a reader of strangers' files is not given it.
        filesFolder: env.PHOTO_STORE === null ? resolve(filesFolder(env)) : null,
        anchorsPem: env.C2PA_ANCHORS,
      } satisfies z.input<typeof IsolateSettings>,
      answer: (question) => files.get(AskedFile.parse(question).sha256),
      unanswered: () => new FileStoreError("unreachable", "no answer within a task's time"),
      waiting,
      // The demo shares its cores with the browser that looks at it.
      whenIdle: env.NODE_ENV === "production" && !env.DEMO,
    });

/** The same tasks in this process, for command lines that read only their own pictures. */
export const openInlineIsolate = ({ store, files, env }: IsolateParts): Isolate =>
  createInlineIsolate(isolatedTasks({ store, files, anchorsPem: env.C2PA_ANCHORS }));
