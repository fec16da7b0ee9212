/** Takes every mail that the system sends, delivers none of them, and lets them be read. */
@NullMarked
package id.satugerbang.quickstart.mail;

import org.jspecify.annotations.NullMarked;
