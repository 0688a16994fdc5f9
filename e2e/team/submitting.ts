/**
 * How a worker sends a session to the team from the page that reviews it.
 *
 * @param press by the driver of the browser
 */
export const submitting = <Page>(press: (page: Page, button: string) => Promise<void>) => ({
  markReady: async (review: Page): Promise<void> => {
    await press(review, 'Check before it is ready');
    await press(review, 'Mark ready');
  },
  submit: async (review: Page): Promise<void> => {
    await press(review, 'Submit');
    await press(review, 'Submit now');
  },
});
