import { serveIsolate } from "#app/platform/serve-isolate.server.ts";

/** A child process that never comes to the end of a photo. */
serveIsolate(() => ({
  check_copy: () => {
    for (;;);
  },
}));
