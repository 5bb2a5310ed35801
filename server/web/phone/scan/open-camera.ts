/** `refused`: by the person or the phone's settings. `missing`: there is none, or another app has it. */
export type Camera = { readonly kind: 'open'; readonly stream: MediaStream } | { readonly kind: 'refused' | 'missing' };

/** The camera on the back, or the only one. */
export async function openCamera(): Promise<Camera> {
  try {
    // Absent on pages that are not served over https.
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    if (devices === undefined) return { kind: 'missing' };
    const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } };
    return { kind: 'open', stream: await devices.getUserMedia({ audio: false, video }) };
  } catch (error) {
    const refused =
      error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');
    return { kind: refused ? 'refused' : 'missing' };
  }
}

export function closeCamera(camera: Camera): void {
  if (camera.kind === 'open') for (const track of camera.stream.getTracks()) track.stop();
}
