export interface DemoRole {
  readonly key: string;
  readonly title: string;
  readonly organization: string;
}

/** The roles that demo mode offers; null when it is off. Rejects when the hub does not answer. */
export async function loadDemoRoles(): Promise<readonly DemoRole[] | null> {
  const response = await fetch("/session/demo");
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`demo roles: ${response.status}`);
  return (await response.json()) as readonly DemoRole[];
}

/** Signs in as one of the demo's roles; the session is a cookie. Rejects when the hub refuses. */
export async function signInAs(role: string): Promise<void> {
  const response = await fetch("/session/demo", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ role }),
  });
  if (!response.ok) throw new Error(`sign in: ${response.status}`);
}

export async function signOut(): Promise<void> {
  const response = await fetch("/session", { method: "DELETE" });
  if (!response.ok) throw new Error(`sign out: ${response.status}`);
}
