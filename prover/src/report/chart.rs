//! Charts as SVG.

use maud::{Markup, PreEscaped, html};
use plotters::{
    coord::{
        Shift,
        ranged1d::{AsRangedCoord, ValueFormatter},
    },
    prelude::*,
};

/// Width and height of the drawing in its own units; the page scales it.
const SIZE: (u32, u32) = (720, 400);

/// Colours that people who see few colours can tell apart (Okabe and Ito).
const COLOURS: [RGBColor; 6] = [
    RGBColor(0, 114, 178),
    RGBColor(213, 94, 0),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(86, 180, 233),
    RGBColor(120, 94, 0),
];

/// A named line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its name in the legend.
    pub name: String,
    /// Its points, by growing x.
    pub points: Vec<(f64, f64)>,
}

/// What a chart of lines shows.
#[derive(Debug, Clone)]
pub struct LineChart {
    /// Below the picture.
    pub caption: String,
    /// Along the bottom.
    pub x: String,
    /// Up the side.
    pub y: String,
    /// Whether x is on a logarithmic scale; points with x ≤ 0 are left out then.
    pub log_x: bool,
    /// The lines.
    pub lines: Vec<Line>,
}

impl LineChart {
    /// The chart as a figure. Charts without a point say so.
    pub fn draw(&self) -> Markup {
        let points = self.lines.iter().flat_map(|l| &l.points).filter(|p| !self.log_x || p.0 > 0.0);
        let points: Vec<_> = points.copied().collect();
        let svg = if points.is_empty() { None } else { self.svg(&points) };
        html! {
            figure {
                @match svg {
                    Some(svg) => (PreEscaped(svg)),
                    None => p { "Nothing to draw yet." },
                }
                figcaption { (self.caption) }
            }
        }
    }

    fn svg(&self, points: &[(f64, f64)]) -> Option<String> {
        let range = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)))
        };
        let (left, right) = range(&mut points.iter().map(|p| p.0));
        let (bottom, top) = range(&mut points.iter().map(|p| p.1));
        let bottom = bottom.min(0.0);
        let top = if top > bottom { top + (top - bottom) * 0.08 } else { bottom + 1.0 };
        let right = if right > left { right } else { left + 1.0 };
        let labels =
            (labels(points.iter().map(|p| p.0), right - left), labels(points.iter().map(|p| p.1), top - bottom));
        let mut out = String::new();
        {
            let area = SVGBackend::with_string(&mut out, SIZE).into_drawing_area();
            area.fill(&WHITE).ok()?;
            if self.log_x {
                self.plot(&area, (left..right).log_scale(), bottom..top, labels)?;
            } else {
                self.plot(&area, left..right, bottom..top, labels)?;
            }
            area.present().ok()?;
        }
        Some(out)
    }

    fn plot<'a, X>(
        &self,
        area: &DrawingArea<SVGBackend<'a>, Shift>,
        x: X,
        y: std::ops::Range<f64>,
        (x_labels, y_labels): (usize, usize),
    ) -> Option<()>
    where
        X: AsRangedCoord<Value = f64>,
        X::CoordDescType: ValueFormatter<f64>,
        SVGBackend<'a>: 'a,
    {
        let mut builder = ChartBuilder::on(area);
        builder.margin(12).x_label_area_size(44).y_label_area_size(64);
        let mut chart = builder.build_cartesian_2d(x, y).ok()?;
        let mut mesh = chart.configure_mesh();
        mesh.x_desc(&self.x).y_desc(&self.y).label_style(("sans-serif", 15)).light_line_style(WHITE);
        mesh.x_labels(x_labels).y_labels(y_labels);
        mesh.x_label_formatter(&|x| tidy(*x)).y_label_formatter(&|y| tidy(*y)).draw().ok()?;
        for (index, line) in self.lines.iter().enumerate() {
            let colour = COLOURS[index % COLOURS.len()];
            let shown = line.points.iter().copied().filter(|p| !self.log_x || p.0 > 0.0);
            let series = LineSeries::new(shown, colour.stroke_width(2)).point_size(2);
            let mark = move |(x, y)| Rectangle::new([(x, y - 4), (x + 14, y + 4)], colour.filled());
            chart.draw_series(series).ok()?.label(&line.name).legend(mark);
        }
        if self.lines.len() > 1 {
            let mut labels = chart.configure_series_labels();
            labels.position(SeriesLabelPosition::LowerRight).background_style(WHITE.mix(0.85));
            labels.border_style(BLACK.mix(0.2)).label_font(("sans-serif", 15)).draw().ok()?;
        }
        Some(())
    }
}

/// How many labels an axis of this length has. Counts have no parts: no more than there are whole numbers.
fn labels(mut values: impl Iterator<Item = f64>, length: f64) -> usize {
    if values.all(|value| value.fract() == 0.0) { length.floor().clamp(1.0, 9.0) as usize + 1 } else { 10 }
}

/// A number without needless digits.
fn tidy(value: f64) -> String {
    if value == 0.0 {
        "0".to_owned()
    } else if value.abs() >= 10.0 || (value - value.round()).abs() < 1e-9 {
        format!("{value:.0}")
    } else if value.abs() >= 0.1 {
        format!("{value:.1}")
    } else {
        format!("{value:.1e}")
    }
}
