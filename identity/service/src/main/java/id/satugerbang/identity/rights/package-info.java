/** Rights of citizens over their data (UU 27/2022 articles 5-13): access, rectify, erase, restrict; 72 hours each. */
@NullMarked
package id.satugerbang.identity.rights;

import org.jspecify.annotations.NullMarked;
