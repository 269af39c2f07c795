/** The public pages that this process keeps for many readers (web/page-cache.server.ts). */
export interface SharedPages {
  /** Called after the commit that takes something off pages: none that was begun before is sent again, not even for the second that others may be old. */
  forget(): void;
  /** Whoever keeps pages is told. */
  onForget(listener: () => void): void;
}

export function createSharedPages(): SharedPages {
  const listeners: (() => void)[] = [];
  return {
    forget() {
      for (const listener of listeners) listener();
    },
    onForget: (listener) => void listeners.push(listener),
  };
}
