/** `refused`: by the person, by the phone's settings, or because this page has no camera available. */
export type Camera = { readonly kind: 'open'; readonly stream: MediaStream } | { readonly kind: 'refused' };

/** The camera on the back, or the only one. */
export async function openCamera(): Promise<Camera> {
  try {
    const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } };
    return { kind: 'open', stream: await navigator.mediaDevices.getUserMedia({ audio: false, video }) };
  } catch {
    return { kind: 'refused' };
  }
}

export function closeCamera(camera: Camera): void {
  if (camera.kind === 'open') for (const track of camera.stream.getTracks()) track.stop();
}
