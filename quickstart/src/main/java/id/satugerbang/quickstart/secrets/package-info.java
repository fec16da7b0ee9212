/** Keys, passwords and client secrets, generated on the first start. */
@NullMarked
package id.satugerbang.quickstart.secrets;

import org.jspecify.annotations.NullMarked;
