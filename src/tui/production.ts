/**
 * Imported before React, which asks once: its other build checks and measures all that is drawn, is several
 * times slower, and keeps what it measured. Whoever imports this holds no JSX, which would come first.
 */
process.env['NODE_ENV'] ??= 'production';
