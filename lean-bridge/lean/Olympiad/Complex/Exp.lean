module

public import Olympiad.Complex
public import Olympiad.Real.ExpLog

/-!
# The complex exponential, sine and cosine
-/

set_option autoImplicit false
set_option compiler.extract_closed false

@[expose] public section

noncomputable section

namespace Complex

/-- The complex exponential. -/
def exp (z : ℂ) : ℂ := ⟨Real.exp z.re * Real.cos z.im, Real.exp z.re * Real.sin z.im⟩
theorem exp_re (z : ℂ) : (exp z).re = Real.exp z.re * Real.cos z.im := rfl
theorem exp_im (z : ℂ) : (exp z).im = Real.exp z.re * Real.sin z.im := rfl
theorem exp_add (z w : ℂ) : exp (z + w) = exp z * exp w := by
  apply ext
  · simp only [exp_re, exp_im, mul_re, add_re, add_im, Real.exp_add, Real.cos_add]; grind
  · simp only [exp_re, exp_im, mul_im, add_re, add_im, Real.exp_add, Real.sin_add]; grind
/-- The complex sine. -/
def sin (z : ℂ) : ℂ := (exp (-z * I) - exp (z * I)) * I / 2
/-- The complex cosine. -/
def cos (z : ℂ) : ℂ := (exp (z * I) + exp (-z * I)) / 2

end Complex

end

end
