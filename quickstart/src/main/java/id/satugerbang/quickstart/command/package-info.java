/** The commands of ./satu that the launcher carries out. */
@NullMarked
package id.satugerbang.quickstart.command;

import org.jspecify.annotations.NullMarked;
