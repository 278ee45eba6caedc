package gruscope.export.svg;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SvgBodyTest {

    @Test
    void tilesOfOneStyleAreOnePath() {
        SvgBody body = new SvgBody();
        body.addTile(" fill=\"red\"", "M0 0h1");
        body.addTile(" fill=\"red\"", "M1 0h1");
        body.addTile(" fill=\"blue\"", "M2 0h1");
        body.add(" fill=\"blue\"", "path", " d=\"M3 0\"", "");
        body.addTile(" fill=\"blue\"", "M4 0h1");

        assertEquals("""
                <path fill="red" d="M0 0h1M1 0h1"/>
                <g fill="blue">
                <path d="M2 0h1"/>
                <path d="M3 0M4 0h1"/>
                </g>
                """, body.text());
    }

    /// Each is written once, however many there are: a heat map of a long run has hundreds of thousands.
    @Test
    void veryManyTilesAreOnePathToo() {
        SvgBody body = new SvgBody();
        for (int i = 0; i < 500_000; i++) {
            body.addTile("", "M0 0h1v1");
        }

        assertEquals("<path d=\"\"/>\n".length() + 500_000 * "M0 0h1v1".length(), body.text().length());
    }
}
