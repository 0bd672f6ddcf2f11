import { type MaskError, maskError } from 'graphql-yoga'

/**
 * What a client may read of an error: its own mistakes as they are; of a fault of ours that there was one. Neither message
 * nor stack of those gets out, whatever NODE_ENV says.
 */
export const maskFaults: { readonly isDev: false; readonly errorMessage: string; readonly maskError: MaskError } = {
  isDev: false,
  errorMessage: 'Something went wrong here. It has been logged; try again, or report it.',
  maskError: (error, message) => maskError(error, message, false),
}
